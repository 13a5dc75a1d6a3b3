using System.Collections.Concurrent;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>
/// Gathers the requests for one model, and runs them together. Whoever comes while nothing runs, runs its own request at once, on its own thread; what comes meanwhile waits, and is run
/// as one batch. Once several come at a time, a batch is run behind the requests that are being read already, so that they are in it. What waits is bounded.
/// </summary>
/// <param name="model">The model's name, for problems.</param>
/// <param name="session">What runs.</param>
/// <param name="options">How much is gathered.</param>
/// <param name="clock">Measures the window.</param>
internal sealed class Batcher(string model, ModelSession session, BatchOptions options, TimeProvider clock) : IThreadPoolWorkItem
{
    private readonly ConcurrentQueue<PendingInference> _waiting = new();
    private int _waitingRows;
    private int _running;
    private volatile bool _comeTogether;

    /// <summary>Rows that wait.</summary>
    public int WaitingRows => Volatile.Read(ref _waitingRows);

    /// <summary>Runs a request.</summary>
    /// <returns>The outputs; <c>inference.overloaded</c> or <c>inference.model-fails</c>.</returns>
    /// <exception cref="OperationCanceledException">Whoever asked has gone before it was run.</exception>
    public Task<Outcome<Tensor[]>> RunAsync(Tensor[] inputs, int rows, CancellationToken cancellation)
    {
        if (Interlocked.Add(ref _waitingRows, rows) is var waiting && waiting > options.MostWaiting && waiting > rows)
        {
            Interlocked.Add(ref _waitingRows, -rows);
            return Task.FromResult<Outcome<Tensor[]>>(InferenceFaults.Full(model));
        }

        var pending = new PendingInference(inputs, rows, cancellation);
        _waiting.Enqueue(pending);
        if (TryBegin()) Begin();
        return pending.Answer;
    }

    void IThreadPoolWorkItem.Execute() => RunOne();

    private bool TryBegin()
    {
        while (Volatile.Read(ref _running) is var running && running < options.Runners)
            if (Interlocked.CompareExchange(ref _running, running + 1, running) == running) return true;
        return false;
    }

    private void Begin()
    {
        if (options.Window > TimeSpan.Zero) _ = WaitAndRunAsync();
        else if (_comeTogether && options.MostRows > 1) RunBehind();
        else RunOne();
    }

    private async Task WaitAndRunAsync()
    {
        if (WaitingRows < options.MostRows) await Task.Delay(options.Window, clock);
        RunOne();
    }

    private void RunBehind() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    // One batch, and then another one's turn, before those who were answered go on.
    private void RunOne()
    {
        var answered = new AnsweredBatch();
        try
        {
            Gather(answered);
            if (answered.Count > 0) Run(answered);
        }
        finally
        {
            _comeTogether = answered.Count > 1 || !_waiting.IsEmpty;
            Interlocked.Decrement(ref _running);
        }

        if (!_waiting.IsEmpty && TryBegin()) Next();
        answered.Send();
    }

    private void Next()
    {
        if (options.Window > TimeSpan.Zero) _ = WaitAndRunAsync();
        else RunBehind();
    }

    private void Gather(AnsweredBatch batch)
    {
        for (var rows = 0; _waiting.TryPeek(out var next) && (batch.Count == 0 || (session.TakesRows && rows + next.Rows <= options.MostRows));)
        {
            // With several runners, another one may have been faster.
            if (!_waiting.TryDequeue(out next)) break;
            Interlocked.Add(ref _waitingRows, -next.Rows);
            if (next.IsAbandoned) next.Abandon();
            else rows += batch.Add(next);
        }
    }

    private void Run(AnsweredBatch batch)
    {
        try
        {
            batch.Answer(session.Run(batch.Requests));
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or InvalidDataException)
        {
            Fail(batch, fault.Message);
        }
        catch (Exception fault)
        {
            // Whatever it is, nobody may wait for ever.
            batch.Answer(InferenceFaults.Fails(model, fault.GetType().Name));
        }
    }

    // One request's values must not spoil the others' answers: each is run by itself.
    private void Fail(AnsweredBatch batch, string why)
    {
        if (batch.Count == 1) batch.Answer(InferenceFaults.Fails(model, why));
        else foreach (var one in batch.Apart()) Run(one);
    }
}

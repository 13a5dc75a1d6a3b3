using System.Collections.Concurrent;
using Assay.Inference.Tensors;
using Assay.Kernel;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Running;

/// <summary>
/// Gathers the requests for one model, and runs them together. Whoever comes while nothing runs, runs its own request at once, on its own thread; what comes meanwhile waits, and is run
/// as one batch. What waits is bounded.
/// </summary>
/// <param name="model">The model's name, for problems.</param>
/// <param name="session">What runs.</param>
/// <param name="options">How much is gathered.</param>
/// <param name="clock">Measures the window.</param>
internal sealed class Batcher(string model, ModelSession session, BatchOptions options, TimeProvider clock)
{
    private readonly ConcurrentQueue<PendingInference> _waiting = new();
    private int _waitingRows;
    private int _running;

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

    private bool TryBegin()
    {
        while (Volatile.Read(ref _running) is var running && running < options.Runners)
            if (Interlocked.CompareExchange(ref _running, running + 1, running) == running) return true;
        return false;
    }

    private void Begin()
    {
        if (options.Window > TimeSpan.Zero) _ = WaitAndRunAsync();
        else RunOne();
    }

    private async Task WaitAndRunAsync()
    {
        if (WaitingRows < options.MostRows) await Task.Delay(options.Window, clock);
        RunOne();
    }

    // One batch, and then another thread's turn: whoever brought this one has an answer to send.
    private void RunOne()
    {
        try
        {
            if (Gather() is { Count: > 0 } batch) Run(batch);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }

        if (!_waiting.IsEmpty && TryBegin()) ThreadPool.UnsafeQueueUserWorkItem(static batcher => batcher.Begin(), this, preferLocal: false);
    }

    private List<PendingInference> Gather()
    {
        var (batch, rows) = (new List<PendingInference>(4), 0);
        while (_waiting.TryPeek(out var next) && (batch.Count == 0 || (session.TakesRows && rows + next.Rows <= options.MostRows)))
        {
            // With several runners, another one may have been faster.
            if (!_waiting.TryDequeue(out next)) break;
            Interlocked.Add(ref _waitingRows, -next.Rows);
            if (next.IsAbandoned) next.Abandon();
            else (batch, rows) = (Added(batch, next), rows + next.Rows);
        }

        return batch;
    }

    private void Run(List<PendingInference> batch)
    {
        try
        {
            var answers = session.Run(batch);
            for (var i = 0; i < answers.Length; i++) batch[i].Complete(answers[i]);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or InvalidDataException)
        {
            Fail(batch, fault.Message);
        }
        catch (Exception fault)
        {
            // Whatever it is, nobody may wait for ever.
            foreach (var pending in batch) pending.Complete(InferenceFaults.Fails(model, fault.GetType().Name));
        }
    }

    // One request's values must not spoil the others' answers: each is run by itself.
    private void Fail(List<PendingInference> batch, string why)
    {
        if (batch.Count == 1) batch[0].Complete(InferenceFaults.Fails(model, why));
        else foreach (var pending in batch) Run([pending]);
    }

    private static List<PendingInference> Added(List<PendingInference> batch, PendingInference next)
    {
        batch.Add(next);
        return batch;
    }
}

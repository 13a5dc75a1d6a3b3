using System.Threading.Channels;
using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference.Shadowing;

/// <summary>
/// Lets a second version run what a first one answered. It never keeps an answer waiting: requests are taken in after they were answered, run one after the other, and what finds too much
/// waiting is dropped and counted. What goes wrong in the shadow stays there.
/// </summary>
public sealed class ShadowAnswers : IAsyncDisposable
{
    private readonly Channel<SeenAnswer> _waiting;
    private readonly ModelRepository _repository;
    private readonly ShadowChoice _choose;
    private readonly Func<ShadowPair, ValueTask> _compared;
    private readonly TimeProvider _clock;
    private readonly Task _running;
    private readonly int _mostWaiting;
    private long _dropped;
    private int _waitingRows;
    private volatile bool _isLate;

    /// <summary>How long what waits is still run when the server stops; the rest is dropped and counted.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Begins to listen.</summary>
    /// <param name="repository">The models.</param>
    /// <param name="choose">Which version is a shadow.</param>
    /// <param name="compared">Hears of each pair, one after the other.</param>
    /// <param name="clock">Measures how long the shadow takes.</param>
    /// <param name="mostWaiting">Most rows that wait for the shadow.</param>
    public ShadowAnswers(ModelRepository repository, ShadowChoice choose, Func<ShadowPair, ValueTask> compared, TimeProvider clock, int mostWaiting = 4096)
    {
        (_repository, _choose, _compared, _clock, _mostWaiting) = (repository, choose, compared, clock, mostWaiting);
        _waiting = Channel.CreateUnbounded<SeenAnswer>(new UnboundedChannelOptions { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    /// <summary>Rows that were dropped since this was asked last.</summary>
    public long TakeDropped() => Interlocked.Exchange(ref _dropped, 0);

    /// <summary>Takes in a request that was answered. Returns at once.</summary>
    public void See(SeenAnswer seen)
    {
        if (seen.Fault is not null || _choose(seen.Model.Name, seen.Model.Version) is null) return;
        if (Interlocked.Add(ref _waitingRows, seen.Rows) <= _mostWaiting && _waiting.Writer.TryWrite(seen)) return;
        Interlocked.Add(ref _waitingRows, -seen.Rows);
        Interlocked.Add(ref _dropped, seen.Rows);
    }

    /// <summary>Takes in no more, and runs what waits, for a while.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAny(_running, Task.Delay(Patience, _clock));
        _isLate = true;
        await _running;
    }

    private async Task RunAsync()
    {
        await foreach (var seen in _waiting.Reader.ReadAllAsync())
        {
            if (_isLate || !await TryCompareAsync(seen)) Interlocked.Add(ref _dropped, seen.Rows);
            Interlocked.Add(ref _waitingRows, -seen.Rows);
        }
    }

    private async Task<bool> TryCompareAsync(SeenAnswer seen)
    {
        try
        {
            if (_choose(seen.Model.Name, seen.Model.Version) is { } shadow) await _compared(await PairAsync(seen, shadow));
            return true;
        }
        catch (Exception)
        {
            // Whatever it is: it is counted with the rows that were dropped, and the next request is compared all the same.
            return false;
        }
    }

    private async Task<ShadowPair> PairAsync(SeenAnswer seen, string version)
    {
        var pair = new ShadowPair(seen.Model.Name, seen.Model.Version, version, seen.Id, seen.Rows) { Answered = seen.Model.Logged.Outputs(seen.Outputs, seen.Rows), Microseconds = seen.Microseconds };
        var held = _repository.Hold(seen.Model.Name, version);
        if (!held.Succeeded) return pair with { Fault = held.Problems[0] };
        using var lease = held.Value;
        if (Inputs(lease.Model, seen.Inputs) is not { } inputs) return pair with { Fault = Unlike("inputs") };
        if (!lease.Model.Logged.Schema.Outputs.SequenceEqual(seen.Model.Logged.Schema.Outputs)) return pair with { Fault = Unlike("outputs") };
        var started = _clock.GetTimestamp();
        var outputs = await lease.Model.RunAsync(inputs, CancellationToken.None);
        var took = _clock.GetElapsedTime(started).TotalMicroseconds;
        return outputs.Succeeded
            ? pair with { Shadowed = lease.Model.Logged.Outputs(outputs.Value, seen.Rows), ShadowMicroseconds = took }
            : pair with { Fault = outputs.Problems[0], ShadowMicroseconds = took };
    }

    // The order of two versions' inputs may differ; their names and types may not.
    private static Tensor[]? Inputs(ServedModel model, Tensor[] given)
    {
        if (model.Inputs.Count != given.Length) return null;
        var ordered = new Tensor[given.Length];
        for (var at = 0; at < ordered.Length; at++)
        {
            var spec = model.Inputs[at];
            if (given.FirstOrDefault(tensor => tensor.Name == spec.Name) is not { } found || found.Type != spec.Type || !spec.Fits(found.Shape)) return null;
            ordered[at] = found;
        }

        return ordered;
    }

    private static Problem Unlike(string what) => new("inference.shadow-unlike", $"The shadow has other {what} than the version that answers.", "Release it by another strategy: these two cannot be compared request by request.");
}

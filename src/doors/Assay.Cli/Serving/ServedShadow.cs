using Assay.Inference.Models;
using Assay.Inference.Serving;
using Assay.Inference.Shadowing;
using Assay.Predictions;
using Assay.Release.Shadowing;

namespace Assay.Cli.Serving;

/// <summary>Runs the versions that went live as shadows, and keeps what they would have answered.</summary>
internal sealed class ServedShadow : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ReleasedTraffic _traffic;
    private readonly ShadowJournal _journal;
    private readonly ShadowAnswers _answers;
    private readonly TimeProvider _clock;
    private readonly Task _ending;
    private ShadowStretch? _last;

    /// <summary>Begins.</summary>
    public ServedShadow(ModelRepository repository, ReleasedTraffic traffic, ShadowJournal journal, TimeProvider clock)
    {
        (_traffic, _journal, _clock) = (traffic, journal, clock);
        _answers = new ShadowAnswers(repository, traffic.ShadowOf, KeepAsync, clock);
        _ending = EndAsync(_stopping.Token);
    }

    /// <summary>Takes in a request that was answered; returns at once.</summary>
    public void See(SeenAnswer seen) => _answers.See(seen);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _ending;
        await _answers.DisposeAsync();
        if (_last is { } stretch && Dropped() is { Count: > 0 } dropped) await _journal.AddAsync(stretch, dropped);
        await _journal.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task EndAsync(CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await _journal.RecoverAsync(cancellation);
            while (true)
            {
                await Task.Delay(Pause, _clock, cancellation);
                await _journal.EndAsync();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server was stopped.
        }
    }

    private async ValueTask KeepAsync(ShadowPair pair)
    {
        // The traffic may have changed since the pair was made; then nothing says any more what it belongs to.
        if (!_traffic.Live.TryGetValue(pair.Model, out var live) || live.Shadow is not { } shadow || ReleasedTraffic.VersionOf(shadow) != pair.Shadow) return;
        var stretch = _last = new ShadowStretch(pair.Model, _traffic.Environment, live.Salt, shadow, live.Before!.Value);
        await _journal.AddAsync(stretch, [.. Dropped(), .. Lines(pair)]);
    }

    private List<ShadowLine> Dropped() => _answers.TakeDropped() is > 0 and var dropped ? [new ShadowLine { At = _clock.GetUtcNow(), Dropped = dropped }] : [];

    private IEnumerable<ShadowLine> Lines(ShadowPair pair)
    {
        for (var row = 0; row < pair.Rows; row++)
        {
            var at = row;
            var line = new ShadowLine { At = _clock.GetUtcNow(), Id = PredictionBatch.IdOf(pair.Id, row, pair.Rows), Numbers = Numbers(pair.Answered, at), Label = Label(pair.Answered, at), Microseconds = pair.Microseconds };
            yield return pair.Fault is { } fault
                ? line with { Failure = fault.Message }
                : line with { ShadowNumbers = Numbers(pair.Shadowed, at), ShadowLabel = Label(pair.Shadowed, at), ShadowMicroseconds = pair.ShadowMicroseconds };
        }
    }

    private static double[] Numbers(IEnumerable<PredictionColumn> columns, int row) => [.. columns.Where(column => column.Texts is null).Select(column => column.NumberAt(row))];

    private static string? Label(IEnumerable<PredictionColumn> columns, int row) => columns.Select(column => column.Texts?[row]).FirstOrDefault(text => text is not null);
}

using System.Collections.Concurrent;
using Assay.Cli.Homes;
using Assay.Inference.Serving;
using Assay.Kernel;
using Assay.Release.Changing;
using Assay.Release.Records;
using Assay.Release.Watching;

namespace Assay.Cli.Serving;

/// <summary>Watches the canaries that this server answers with: one that breaks a limit gets no more traffic at once, and goes back by a record; one whose step is over takes the next.</summary>
/// <param name="home">The home.</param>
/// <param name="traffic">What is released.</param>
/// <param name="clock">The clock.</param>
/// <param name="warn">Hears of what was taken back, and of what stands in the way.</param>
internal sealed class ServedCanary(OpenedHome home, ReleasedTraffic traffic, TimeProvider clock, Action<Problem> warn)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, CanaryStep> _steps = new(StringComparer.Ordinal);

    /// <summary>Counts a request; returns at once.</summary>
    public void See(SeenAnswer seen)
    {
        if (StepOf(seen.Model.Name) is { } step) step.See(seen);
    }

    /// <summary>Notes that a version cannot be loaded.</summary>
    public void CannotLoad(string model, string version, Problem problem)
    {
        if (StepOf(model) is { } step && ReleasedTraffic.VersionOf(step.Live.Model) == version) step.CannotLoad(problem.Message);
    }

    /// <summary>Looks at every canary.</summary>
    /// <returns>Whether anything was changed.</returns>
    public async Task<bool> CheckAsync(CancellationToken cancellation)
    {
        var changed = false;
        foreach (var model in traffic.Live.Keys)
        {
            if (StepOf(model) is not { } step || step.IsOver) continue;
            var tally = step.Tally();
            if (CanaryWatch.Breach(step.Rules, tally) is { } breach) changed |= await BackAsync(model, step, breach, cancellation);
            else if (step.AskAt <= clock.GetUtcNow() && CanaryWatch.IsDue(step.Rules, tally, clock.GetUtcNow() - step.Live.Step.At)) changed |= await OnAsync(step, tally, cancellation);
        }

        return changed;
    }

    // A step that came after another one is counted from the beginning.
    private CanaryStep? StepOf(string model)
    {
        if (!traffic.Live.TryGetValue(model, out var live) || live is not { Rules: { } rules, Before: not null }) return null;
        if (_steps.TryGetValue(model, out var known) && known.Live.Step.Id == live.Step.Id) return known;
        return _steps.AddOrUpdate(model, _ => new CanaryStep(live, rules), (_, other) => other.Live.Step.Id == live.Step.Id ? other : new CanaryStep(live, rules));
    }

    // The traffic goes back before the record is written: a full disk must not keep it where it does harm.
    private async Task<bool> BackAsync(string model, CanaryStep step, AutomaticChange breach, CancellationToken cancellation)
    {
        traffic.Suspend(step.Live.Step.Id);
        var back = await AutomaticRollback.CommitAsync(step.Live.Step, breach, home, cancellation);
        step.IsOver = true;
        if (back is not null) warn(new Problem("serve.rolled-back", $"The version {ReleasedTraffic.VersionOf(step.Live.Model)} of '{model}' was taken back by itself. {breach.Sentence}", "See 'assay release status'; it comes again only by a request of its own.") { Value = model });
        return back is not null;
    }

    // A step that is refused keeps its share, and is watched on; the next one is asked for again.
    private async Task<bool> OnAsync(CanaryStep step, CanaryTally tally, CancellationToken cancellation)
    {
        step.AskAt = clock.GetUtcNow() + AskAgain;
        var taken = await ActivateRelease.TakeStepAsync(step.Live.Salt, CanaryWatch.Advance(tally), home, cancellation);
        step.IsOver = taken.Succeeded;
        if (step.IsNews(taken.Problems)) foreach (var problem in taken.Problems) warn(problem);
        return taken.Succeeded;
    }
}

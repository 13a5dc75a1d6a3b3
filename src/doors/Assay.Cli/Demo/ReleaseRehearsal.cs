using Assay.Kernel;
using Assay.Release.Asking;
using Assay.Release.Deciding;
using Assay.Release.Records;
using Assay.Release.Showing;

namespace Assay.Cli.Demo;

/// <summary>Asks for the model to go live, and shows what the checklist and the policy refuse. Nothing goes live.</summary>
internal sealed class ReleaseRehearsal : IDemoStep
{
    private const string Environment = "production";

    /// <inheritdoc/>
    public string Name => "release";

    /// <inheritdoc/>
    public string Explanation => "Before a model goes live, the records are held against a checklist, and other people have to approve. One person alone can only rehearse it.";

    /// <inheritdoc/>
    public async Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation)
    {
        var entry = (await scene.RecordsAsync(cancellation)).LastOrDefault(record => record.TryAs<ReleaseRequest>() is { Environment: Environment } request && request.Model == scene.ModelFile);
        if (entry is null) return null;
        var shown = (await ShowReleases.Capability.Handle(new StatusInput(entry.Id), scene.Home, cancellation)).Required.Requests[0];
        return new DemoFinding([entry], [.. Lines(shown, entry.As<ReleaseRequest>())]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation)
    {
        var input = new RequestInput { To = Environment, Owner = "underwriting", Rollback = "switch back to the review of every application", Watch = scene.Project.Name, Rehearse = true };
        var asked = await RequestRelease.Capability.Handle(input, scene.Home, cancellation);
        return asked.Succeeded ? Outcome.Done : Outcome<Nothing>.Failed(asked.Problems);
    }

    private static IEnumerable<string> Lines(AskedRelease asked, ReleaseRequest request)
    {
        var people = string.Join(", ", request.Policy.Approvals.Select(rule => $"{rule.Count} × {rule.Role}"));
        yield return asked.State switch
        {
            ReleaseState.Granted => "Every item holds, so the rehearsal may go on: 'assay release activate'. Nothing goes live by it.",
            ReleaseState.Rejected => "Somebody rejected it, which ends it.",
            _ => $"Refused, as it must be: {asked.Checklist.Count(item => item.Holds)} of {asked.Checklist.Length} items hold. What a release would still need:",
        };
        foreach (var missing in asked.Missing.Where(missing => !missing.StartsWith("approval:", StringComparison.Ordinal))) yield return $"  NO  {missing}";
        yield return $"  NO  approval: {people}, by somebody else than who asked; nobody approves their own work.";
    }
}

using System.Text.RegularExpressions;
using Assay.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Experiments;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Access;

/// <summary>Whether somebody who signed in may do what they ask.</summary>
internal sealed partial class PermissionCheck(ITrackingStore store)
{
    private const string ExperimentHeader = "x-mlflow-experiment-id";
    private readonly ThingResolver _things = new(store);

    /// <summary>Decides; null where the request cannot be read.</summary>
    public ValueTask<bool?> DecideAsync(HttpContext context, SignIn signIn, ResourceNeed need)
    {
        if (signIn.Grants.In(need.Area) is not { } reach || reach < need.Scope) return ValueTask.FromResult<bool?>(false);
        if ((signIn.User.IsAdmin && reach == TokenScope.Admin) || need.Thing == NamedThing.Nothing) return ValueTask.FromResult<bool?>(true);
        return need.Thing == NamedThing.Server ? ValueTask.FromResult<bool?>(false) : DecideByNameAsync(context, signIn, need);
    }

    private async ValueTask<bool?> DecideByNameAsync(HttpContext context, SignIn signIn, ResourceNeed need)
    {
        if (need.Thing == NamedThing.ExperimentHeader) return signIn.LevelOf(AccessTarget.Experiment(context.Request.Headers[ExperimentHeader].ToString())) >= need.Level;
        if (await NamedValues.ReadAsync(context, need) is not { } names) return null;
        switch (need.Thing)
        {
            case NamedThing.Person: return names.TrueForAll(name => name == signIn.User.Name);
            case NamedThing.Scorer: return await MayUseScorersAsync(context, signIn, need);
            case NamedThing.ArtifactPath: return names.Count == 0 ? signIn.Default >= need.Level : names.TrueForAll(path => LevelOfPath(signIn, path) >= need.Level);
        }

        // Who names no experiment means the first one.
        if (names.Count == 0 && need.Thing is NamedThing.Experiment or NamedThing.ExperimentWithin) names.Add(Experiment.DefaultId);
        foreach (var name in names)
        {
            // What is not there is for the route to say: it finds nothing either.
            if (await _things.FindAsync(need.Thing, name, context.RequestAborted) is { } target && signIn.LevelOf(target) < need.Level) return false;
        }

        return true;
    }

    // Every pair of what the request may mean has to be allowed.
    private static async ValueTask<bool?> MayUseScorersAsync(HttpContext context, SignIn signIn, ResourceNeed need)
    {
        var experiments = await NamedValues.ReadAsync(context, new ResourceNeed(need.Scope, need.Level, need.Thing, "experiment_id"));
        var names = await NamedValues.ReadAsync(context, new ResourceNeed(need.Scope, need.Level, need.Thing, "name", "scorer_name"));
        if (experiments is null || names is null) return null;
        return experiments.TrueForAll(experiment => names.TrueForAll(name => signIn.LevelOf(AccessTarget.Scorer(experiment, name)) >= need.Level));
    }

    // Artifacts lie below their experiment's identifier, unless an experiment was given a place of its own: there the server's rule holds.
    private static AccessLevel LevelOfPath(SignIn signIn, string path)
    {
        if (LeadsElsewhere().IsMatch(path)) return AccessLevel.None;
        return ExperimentFolder().Match(path) is { Success: true, Groups: var groups } ? signIn.LevelOf(AccessTarget.Experiment(groups[1].Value)) : signIn.Default;
    }

    [GeneratedRegex(@"(?:^|/)\.\.(?:/|\z)|\\|%(?:2e|2f|5c)", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsElsewhere();

    [GeneratedRegex(@"^/*([0-9]+)(?:/|\z)")]
    private static partial Regex ExperimentFolder();
}

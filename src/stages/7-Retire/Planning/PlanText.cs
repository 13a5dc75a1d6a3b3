using System.Collections.Immutable;
using System.Globalization;
using Assay.Predictions;
using Assay.Retire.Assets;
using Assay.Retire.Records;

namespace Assay.Retire.Planning;

/// <summary>What is said of a plan.</summary>
internal static class PlanText
{
    /// <summary>Where nobody looked.</summary>
    public static ImmutableArray<string> NotLookedInto { get; } =
    [
        "Callers are those that were named and those in this home's log of predictions, which names only who signed in, and holds only what was logged.",
        "Copies outside this home were not looked for: backups, exported bundles and reports, other machines, an MLflow run that logged the file.",
    ];

    /// <summary>The plan, line by line, and what comes next.</summary>
    public static IEnumerable<string> Lines(RetirePlan plan, ImmutableArray<(string Model, LoggedUse Use)> served, ImmutableArray<string> sources, string id)
    {
        yield return $"Planned as record {id}{(plan.IsRehearsal ? ", a rehearsal: nothing will be deleted" : "")}: model {plan.Model.ToString()[..12]}…";
        foreach (var source in sources) yield return source;
        foreach (var asset in plan.Assets) yield return $"  {RetentionRule.Word(asset.Class),-9} {asset.Name} ({asset.SizeBytes} bytes): {Fate(asset)}";
        foreach (var dependent in plan.Dependents) yield return $"  named by {dependent.Count} × {dependent.Kind}";
        foreach (var (model, use) in served) yield return string.Create(CultureInfo.InvariantCulture, $"  asked as '{model}' by {use.Caller ?? "callers who did not sign in"}: {use.Rows} rows, the last on {use.Last:yyyy-MM-dd HH:mm} UTC");
        foreach (var sentence in plan.NotLookedInto) yield return sentence;
        yield return plan.Callers.IsEmpty ? $"Next: 'assay retire run {id[..13]} --archive FILE --keep-archive-until DAY'." : $"Next: tell its callers ({plan.Callers.Length}): 'assay retire notice {id[..13]} --message … --answer-by DAY'.";
    }

    private static string Fate(PlannedAsset asset) => (asset.SharedWith.IsEmpty, asset.KeepUntil) switch
    {
        (false, _) => "stays while others use it",
        (_, null) => "stays: no retention was stated",
        (_, { } until) => string.Create(CultureInfo.InvariantCulture, $"may go from {until:yyyy-MM-dd HH:mm} UTC"),
    };
}

using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Release.Records;

namespace Assay.Release.History;

/// <summary>
/// Which records of releases stand as evidence: changes that a granted request stands behind, answers and exceptions by somebody else than who asked, and looks at a comparison that ran by the plan of its request. What an author
/// approved for themselves, or wrote past the commands, shows nothing.
/// </summary>
public static class ReleaseStanding
{
    /// <summary>The declaration.</summary>
    public static RecordStanding All { get; } = new(
        [ReleaseAnswer.Kind.Name, ReleaseException.Kind.Name, ReleaseChange.Kind.Name, ReleaseComparison.Kind.Name],
        async (store, cancellation) => Of(await ReleaseHistory.ReadAsync(store, cancellation)));

    /// <summary>The identifiers of the records that stand.</summary>
    public static IReadOnlySet<string> Of(ReleaseHistory history)
    {
        var standing = history.Changes.Select(change => change.Entry.Id).ToHashSet(StringComparer.Ordinal);
        standing.UnionWith(history.Cases.SelectMany(request => request.Comparisons.Where(look => IsByPlan(look, request, history))).Select(look => look.Entry.Id));
        foreach (var request in history.Cases)
            standing.UnionWith(request.Answers.Select(answer => answer.Entry).Concat(request.Exceptions.Select(exception => exception.Entry)).Where(entry => entry.Person != request.Entry.Person).Select(entry => entry.Id));
        return standing;
    }

    // By the plan that the request stated, between the versions that shared the traffic, and after they began to.
    private static bool IsByPlan((RecordEntry Entry, ReleaseComparison Comparison) look, ReleaseCase request, ReleaseHistory history) =>
        request.Discount is null && look.Comparison.Plan == request.Request.Comparison && look.Comparison.New.Model == request.Request.Model
        && history.Changes.Any(change => change.Entry.Index < look.Entry.Index && change.Change.Request == request.Entry.Id && change.Change is { Change: ReleaseChangeKind.Activated, Share: > 0 and < 100 } && change.Change.Before == look.Comparison.Before.Model);
}

using Assay.Ledger.Facts;
using Assay.Release.Records;

namespace Assay.Release.History;

/// <summary>
/// Which records of releases stand as evidence: changes that a granted request stands behind, and answers and exceptions by somebody else than who asked. What an author
/// approved for themselves, or wrote past the commands, shows nothing.
/// </summary>
public static class ReleaseStanding
{
    /// <summary>The declaration.</summary>
    public static RecordStanding All { get; } = new(
        [ReleaseAnswer.Kind.Name, ReleaseException.Kind.Name, ReleaseChange.Kind.Name],
        async (store, cancellation) => Of(await ReleaseHistory.ReadAsync(store, cancellation)));

    /// <summary>The identifiers of the records that stand.</summary>
    public static IReadOnlySet<string> Of(ReleaseHistory history)
    {
        var standing = history.Changes.Select(change => change.Entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var request in history.Cases)
            standing.UnionWith(request.Answers.Select(answer => answer.Entry).Concat(request.Exceptions.Select(exception => exception.Entry)).Where(entry => entry.Person != request.Entry.Person).Select(entry => entry.Id));
        return standing;
    }
}

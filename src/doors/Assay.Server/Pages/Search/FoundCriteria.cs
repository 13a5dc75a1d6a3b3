using System.Collections.Immutable;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;

namespace Assay.Server.Pages.Search;

/// <summary>Criteria of the standards that come with the program, found by their code or by a word of their title or parts.</summary>
internal static class FoundCriteria
{
    private const int MostFound = 20;

    /// <summary>They, with a code that is exactly what was sought first.</summary>
    public static ImmutableArray<(string Standard, Criterion Criterion)> Of(string sought, FactCatalogue facts) =>
    [
        .. StandardLibrary.Ids.SelectMany(id => (StandardLibrary.Read(id, facts).Value?.Criteria ?? []).Select(criterion => (Standard: id, Criterion: criterion))).Where(found => IsMeant(found.Criterion, sought))
            .OrderByDescending(found => found.Criterion.Code.Equals(sought, StringComparison.OrdinalIgnoreCase)).Take(MostFound),
    ];

    private static bool IsMeant(Criterion criterion, string sought) =>
        criterion.Code.Equals(sought, StringComparison.OrdinalIgnoreCase) || Says(criterion.Title, sought) || criterion.Parts.Any(part => Says(part.Title, sought) || $"{criterion.Code}.{part.Id}".Equals(sought, StringComparison.OrdinalIgnoreCase));

    private static bool Says(string text, string sought) => sought.Length > 2 && text.Contains(sought, StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Status;

/// <summary>Makes the answer from coverage.</summary>
internal static class StatusView
{
    public static StatusAnswer Of(StandardCoverage coverage, IReadOnlyDictionary<string, string> wording, string? only)
    {
        var criteria = Chosen(coverage, only);
        var parts = criteria.SelectMany(criterion => criterion.Parts).ToList();
        return new StatusAnswer
        {
            Standard = coverage.Standard.Id,
            Version = coverage.Standard.Version,
            Title = coverage.Standard.Title,
            Person = coverage.Person,
            Project = coverage.Project,
            At = coverage.At,
            Criteria = Count(criteria.Select(criterion => criterion.Support)),
            Parts = Count(parts.Select(part => part.Support)),
            CannotRecordYet = parts.Count(part => part.CannotRecordYet),
            NotWorkplace = parts.Count == 0 ? 0 : parts.Max(part => part.NotWorkplace),
            Items = [.. criteria.Select(criterion => Of(criterion, coverage.Standard) with { Wording = wording.GetValueOrDefault(criterion.Criterion.Code) })],
        };
    }

    private static CriterionStatus Of(CriterionCoverage coverage, Standard standard) =>
        new(coverage.Criterion.Code, coverage.Criterion.Group, coverage.Criterion.Title, coverage.Support, coverage.Freshness, [.. coverage.Parts.Select(part => Of(part, coverage.Criterion.Code, standard))]);

    // K1 is K1, though K10 starts so too; K is all of them.
    private static List<CriterionCoverage> Chosen(StandardCoverage coverage, string? only)
    {
        if (only is null) return [.. coverage.Criteria];
        var exact = coverage.Criteria.Where(criterion => criterion.Criterion.Code.Equals(only, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. coverage.Criteria.Where(criterion => criterion.Criterion.Code.StartsWith(only, StringComparison.OrdinalIgnoreCase))];
    }

    public static PartStatus Of(PartCoverage coverage, string code, Standard standard) => new()
    {
        Id = coverage.Part.Id,
        Title = coverage.Part.Title,
        Support = coverage.Support,
        Freshness = coverage.Freshness,
        Breadth = coverage.Breadth,
        Ticks = coverage.Ticks,
        Rehearsed = coverage.Rehearsed,
        Claims = [.. coverage.Claims.Select(claim => claim.Id)],
        Answers = [.. coverage.Claims.SelectMany(claim => claim.Answers)],
        NotWorkplace = coverage.NotWorkplace,
        NotShown = coverage.Part.NotShown,
        Adds = coverage.Part.Adds,
        Next = NextStep.Of(coverage, code, standard),
        CannotRecord = coverage.Part.CannotRecord,
    };

    private static ImmutableSortedDictionary<Support, int> Count(IEnumerable<Support> supports)
    {
        var counted = supports.CountBy(support => support).ToDictionary();
        return Enum.GetValues<Support>().ToImmutableSortedDictionary(support => support, support => counted.GetValueOrDefault(support));
    }
}

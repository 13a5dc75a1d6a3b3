using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;
using Assay.Evidence.Status;

namespace Assay.Evidence.Sheets;

/// <summary>Makes a sheet of coverage, a row a part. Pure.</summary>
public static class CoverageSheet
{
    /// <summary>The headings: what the records say, then columns for the candidate to fill in, which <c>evidence import-sheet</c> reads.</summary>
    public static ImmutableArray<string> Headings { get; } = ["code", "part", "title", "support", "freshness", "breadth", "claims", "confirmed by", "next step", "evidence", "date", "link", "status"];

    private const int ToFillIn = 4;

    /// <summary>The sheet.</summary>
    /// <param name="coverage">How the standard is covered.</param>
    /// <param name="confirmers">Pseudonyms of those who answered each claim, by the claim's record.</param>
    public static Sheet Of(StandardCoverage coverage, ILookup<string, string> confirmers) =>
        new([Headings, .. coverage.Criteria.SelectMany(criterion => criterion.Parts.Select(part => Row(criterion.Criterion.Code, part, coverage.Standard, confirmers)))]);

    private static ImmutableArray<string> Row(string code, PartCoverage part, Standard standard, ILookup<string, string> confirmers) =>
    [
        $"{code}.{part.Part.Id}",
        part.Part.Id,
        part.Part.Title,
        part.Support.ToString().ToLowerInvariant(),
        part.Freshness?.ToString().ToLowerInvariant() ?? "",
        Said(part.Breadth),
        string.Join(' ', part.Claims.Select(claim => claim.Id)),
        string.Join(' ', part.Claims.Where(claim => claim.Support >= Support.Confirmed).SelectMany(claim => confirmers[claim.Id]).Distinct()),
        part.Support >= Support.Accepted ? "" : NextStep.Of(part, code, standard),
        .. Enumerable.Repeat("", ToFillIn),
    ];

    private static string Said(Breadth breadth) => breadth.Records == 0 ? "" : string.Join(", ", Count(breadth.Records, "record"), Count(breadth.Kinds, "kind"), Count(breadth.Projects, "project"), Count(breadth.Months, "month"));

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

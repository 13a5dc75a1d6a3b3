using Assay.Evidence.Coverage;
using Assay.Evidence.Plans;

namespace Assay.Evidence.Portfolio;

/// <summary>Makes the matrix of parts and pieces, and says of each gap why it is one.</summary>
internal static class PortfolioMatrix
{
    public static IEnumerable<PortfolioPart> Of(StandardCoverage coverage, IReadOnlyList<PortfolioItem> items, AssessmentPlan? plan)
    {
        foreach (var criterion in coverage.Criteria)
        {
            var methods = plan?.For(criterion.Criterion.Code).Select(method => method.Id) ?? [];
            foreach (var part in criterion.Parts)
            {
                var name = $"{criterion.Criterion.Code}.{part.Part.Id}";
                var speaking = items.Where(item => item.Parts.Any(each => each.Part == name)).Select(item => item.Number).ToList();
                yield return new PortfolioPart
                {
                    Part = name,
                    Criterion = criterion.Criterion.Code,
                    CriterionTitle = criterion.Criterion.Title,
                    Title = part.Part.Title,
                    Support = part.Support,
                    Freshness = part.Freshness,
                    Items = [.. speaking],
                    Gap = speaking.Count > 0 ? null : GapOf(part),
                    Methods = [.. methods],
                };
            }
        }
    }

    private static string GapOf(PartCoverage part)
    {
        if (part.Support == Support.Rejected) return "What there was, was rejected, and no newer claim answers it.";
        if (part.CannotRecordYet) return $"Assay cannot record this yet: {part.Part.CannotRecord}";
        if (!part.Rehearsed.IsEmpty) return "There is rehearsed or simulated work alone, which never counts.";
        return part.NotAttributed > 0 ? "There are records, but their keys do not count for the person." : "Nothing is recorded.";
    }
}

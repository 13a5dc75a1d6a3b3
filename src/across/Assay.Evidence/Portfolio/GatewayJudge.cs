using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Plans;

namespace Assay.Evidence.Portfolio;

/// <summary>Holds a gateway checklist against coverage. Pure.</summary>
public static class GatewayJudge
{
    private const int MostNamed = 8;

    /// <summary>Every line of the list, judged.</summary>
    /// <param name="list">The list.</param>
    /// <param name="coverage">How the standard is covered.</param>
    /// <param name="planLoaded">Whether the standard's assessment plan was given.</param>
    /// <param name="employerStatement">The record by which the employer stated authenticity; null when there is none.</param>
    /// <param name="stated">Identifiers of lines that a person says hold.</param>
    public static ImmutableArray<GateLine> Judge(GatewayChecklist list, StandardCoverage coverage, bool planLoaded, string? employerStatement, IReadOnlyCollection<string> stated) =>
        [.. list.Items.Select(item => Judge(item, coverage, planLoaded, employerStatement, stated))];

    private static GateLine Judge(GatewayItem item, StandardCoverage coverage, bool planLoaded, string? employerStatement, IReadOnlyCollection<string> stated)
    {
        var (holds, reason) = item.Condition switch
        {
            GatewayCondition.EveryCriterionAtLeast => AtLeast(coverage, item.AtLeast ?? Support.Recorded),
            GatewayCondition.NoRejectedItem => NothingRejected(coverage),
            GatewayCondition.PlanLoaded => planLoaded ? (true, "The plan was given.") : (false, "No assessment plan was given: --plan FILE."),
            GatewayCondition.EmployerStatement => employerStatement is { } id ? (true, $"Record {id} says so; who signed it is for you to compare.") : (false, "No employer's statement is in this home: let the employer run 'assay evidence attest' on the bundle, and import what they send back."),
            _ => stated.Contains(item.Id) ? (true, "The person says so; no record shows it.") : (false, $"Nobody has said that it holds: --state {item.Id}."),
        };
        return new GateLine(item.Id, item.Title, holds, reason, item.Assumed);
    }

    private static (bool, string) AtLeast(StandardCoverage coverage, Support least)
    {
        var missing = coverage.Criteria.Where(criterion => criterion.Support < least).Select(criterion => criterion.Criterion.Code).ToList();
        var name = least.ToString().ToLowerInvariant();
        return missing.Count == 0 ? (true, $"All {coverage.Criteria.Length} criteria are at least {name}.") : (false, $"{missing.Count} of {coverage.Criteria.Length} criteria are not {name} in all of their parts: {Named(missing)}.");
    }

    private static (bool, string) NothingRejected(StandardCoverage coverage)
    {
        var rejected = coverage.Criteria.SelectMany(criterion => criterion.Parts.Where(part => part.Support == Support.Rejected).Select(part => $"{criterion.Criterion.Code}.{part.Part.Id}")).ToList();
        return rejected.Count == 0 ? (true, "Nothing stands rejected.") : (false, $"Rejected, and not answered by a newer claim: {Named(rejected)}.");
    }

    private static string Named(List<string> names) => names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}

using Assay.Data.Records;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Data.Steps;

/// <summary>What a person at the run should hear of the findings at once: those that are likely to do harm, and each check that does not hold.</summary>
internal static class FindingWarnings
{
    /// <summary>One warning each.</summary>
    public static IEnumerable<Problem> In(DataContext context, DataQuality quality)
    {
        foreach (var check in quality.Checks.Where(check => !check.Passed)) yield return new Problem("data.check-failed", $"The check '{check.Name}': {check.Sentence}", "Correct the data, or the check.") { Place = context.Run.Project.At(check.SetBy) };
        foreach (var finding in quality.Findings.Where(finding => finding.Severity >= FindingSeverity.Warning))
        {
            var field = finding.Column is null ? "data" : FieldPath.Key("data.columns", finding.Column);
            yield return new Problem($"data.{finding.Code}", finding.Sentence, finding.Remedy) { Place = context.Run.Project.At(field) };
        }
    }
}

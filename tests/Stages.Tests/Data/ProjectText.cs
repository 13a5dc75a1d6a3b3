using System.Text;
using Assay.Data.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Stages.Tests.Data;

/// <summary>A valid project file for the stage, to be changed by one field at a time.</summary>
internal static class ProjectText
{
    public static string With(string columns = "{ratio: feature, married: protected, repaid: target}", string checks = "[]", string split = "{kind: stratified}", string sources = "[loans.csv]", params (string Key, string? Value)[] problem) =>
        Frame.ProblemText.With(problem) + $"data:\n  sources: {sources}\n  columns: {columns}\n  checks: {checks}\ntrain:\n  split: {split}\n";

    public static Outcome<Project> Read(string yaml, string folder = "/loans") =>
        ProjectFileReader.Parse(Encoding.UTF8.GetBytes(yaml), "assay.yaml", folder, SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<DataSection>(), SectionDefinition.Of<SplitSection>());
}

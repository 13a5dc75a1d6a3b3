using System.Text;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Stages.Tests.Frame;

/// <summary>A valid problem, to be changed by one line at a time.</summary>
internal static class ProblemText
{
    public static readonly IReadOnlyDictionary<string, string> Lines = new Dictionary<string, string>
    {
        ["question"] = "Will this loan be repaid?",
        ["decision"] = "A clerk chooses which loans to review.",
        ["users"] = "[clerks]",
        ["affected"] = "[borrowers]",
        ["task"] = "binary",
        ["target"] = "repaid",
        ["positive"] = "\"no\"",
        ["baseline"] = "{kind: majority}",
        ["metric"] = "{name: roc_auc, threshold: 0.75}",
    };

    public static string With(params (string Key, string? Value)[] changes)
    {
        var lines = Lines.ToDictionary();
        foreach (var (key, value) in changes)
        {
            if (value is null) lines.Remove(key);
            else lines[key] = value;
        }

        return "assay: 1\nproblem:\n" + string.Concat(lines.Select(line => $"  {line.Key}: {line.Value}\n"));
    }

    public static Outcome<Project> Read(string yaml) =>
        ProjectFileReader.Parse(Encoding.UTF8.GetBytes(yaml), "assay.yaml", "/loans", SectionDefinition.Of<ProblemSection>());

    public static Outcome<Project> Read(params (string Key, string? Value)[] changes) => Read(With(changes));
}

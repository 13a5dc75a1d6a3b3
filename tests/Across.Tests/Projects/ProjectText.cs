using System.Text;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Across.Tests.Projects;

/// <summary>Reads a project file from a text, with the kiln as its only section.</summary>
internal static class ProjectText
{
    public const string Valid = "assay: 1\nkiln:\n  potter: Ada\n  degrees: 1250\n";

    public static Outcome<Project> Read(string yaml) => Read(Encoding.UTF8.GetBytes(yaml));

    public static Outcome<Project> Read(byte[] bytes) => ProjectFileReader.Parse(bytes, "assay.yaml", "/pottery/North Kiln", SectionDefinition.Of<KilnSection>());

    public static Problem Fault(string yaml)
    {
        var outcome = Read(yaml);
        outcome.Succeeded.ShouldBeFalse();
        return outcome.Problems.ShouldHaveSingleItem();
    }

    public static KilnSection Kiln(string fields) => Read($"assay: 1\nkiln:\n  potter: Ada\n  degrees: 1250\n  {fields.Replace("\n", "\n  ")}\n").Required.Section<KilnSection>();
}

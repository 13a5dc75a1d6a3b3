using System.Text;
using Assay.Cli;
using Assay.Cli.New;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;

namespace Doors.Tests.New;

/// <summary>Inspected tables, and the project files written from them.</summary>
internal static class SomeTable
{
    public static ColumnSummary Number(string name) => new() { Name = name, Kind = ColumnKind.Number, Distinct = 90, Missing = 0, StandardDeviation = 12.345 };

    public static ColumnSummary Integer(string name, long distinct) => new() { Name = name, Kind = ColumnKind.Integer, Distinct = distinct, Missing = 0, StandardDeviation = 3 };

    public static ColumnSummary Text(string name, long distinct) => new() { Name = name, Kind = ColumnKind.Text, Distinct = distinct, Missing = 0 };

    public static ColumnSummary YesNo(string name) => Text(name, 2) with { Levels = [new("no", 80), new("yes", 20)] };

    public static NewProjectRequest Of(string target, params ColumnSummary[] columns) => new("loans", "loans.csv", 100, [.. columns], target, []);

    public static Outcome<string> Write(NewProjectRequest request) => NewProject.Write(request, AssayFile.Shape);

    public static Outcome<Project> Read(string yaml) => ProjectFileReader.Parse(Encoding.UTF8.GetBytes(yaml), "assay.yaml", "/loans", AssayFile.Sections.AsSpan());
}

using System.CommandLine;
using System.Text;
using Assay.Cli.New;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Projects.ProjectFiles;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables.Sources;

namespace Assay.Cli.Verbs;

/// <summary><c>assay new</c>: reads a table and writes a project file that runs at once.</summary>
internal static class NewVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("new", "Read a table and write a commented assay.yaml for it, ready to run.",
            new Example("assay new churn --from customers.csv --target left", "a project in ./churn"),
            new Example("assay new pay --from pay.parquet --target salary --protected sex,age_group", "with groups to compare"));
        var folder = new Argument<string>("dir") { Description = "Folder of the new project.", HelpName = "DIR" };
        var from = new Option<string>("--from") { Description = "The table: CSV or Parquet.", HelpName = "TABLE", Required = true };
        var target = new Option<string>("--target") { Description = "The column to predict.", HelpName = "COLUMN", Required = true };
        var protect = new Option<string[]>("--protected") { Description = "Columns that name groups of people to compare, with commas between.", HelpName = "A,B" };
        verb.Arguments.Add(folder);
        verb.Add(from, target, protect);
        verb.SetAction((parse, cancellation) => WriteAsync(workplace, parse.GetValue(folder)!, parse.GetValue(from)!, parse.GetValue(target)!, Names(parse.GetValue(protect)), cancellation));
        return verb;
    }

    private static async Task<int> WriteAsync(Workplace workplace, string folder, string from, string target, string[] protect, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(folder, workplace.CurrentFolder);
        var file = Path.Combine(full, Project.FileName);
        if (File.Exists(file)) return workplace.Terminal.Refuse([new Problem("new.exists", "There is a project file here already.", "Name another folder, or edit the file.") { Place = new Place(file) }]);
        var table = new SourceFile(Path.GetFullPath(from, workplace.CurrentFolder), from);
        var inspected = await new TableInspection(new DuckDbTableEngine(new DuckDbOptions())).ReadAsync(table, Path.GetTempPath(), cancellation);
        if (!inspected.Succeeded) return workplace.Terminal.Refuse(inspected.Problems);
        var source = Path.GetRelativePath(full, table.Path).Replace('\\', '/');
        var request = new NewProjectRequest(Project.NameOf(full), source, inspected.Value.Rows, inspected.Value.Columns, target, [.. protect]);
        var text = NewProject.Write(request, AssayFile.Shape);
        if (!text.Succeeded) return workplace.Terminal.Refuse(text.Problems.Select(problem => problem.Place?.File == source ? problem with { Place = problem.Place with { File = from } } : problem));
        Directory.CreateDirectory(full);
        await File.WriteAllTextAsync(file, text.Value, new UTF8Encoding(false), cancellation);
        workplace.Terminal.Say($"Wrote {file}");
        foreach (var column in RoleProposal.For(request)) if (Unused(column) is { } why) workplace.Terminal.Say($"Not learnt from: {column.Column}: {why}.");
        workplace.Terminal.Say("Read the roles of the columns: a column that is only known after the answer must be excluded. Then:");
        workplace.Terminal.Say($"  assay run {folder}");
        return ExitCode.Done;
    }

    private static string? Unused(ColumnRole column) => column.Role == "id" ? "nearly each row has a value of its own, so it names rows" : column.Why;

    private static string[] Names(string[]? given) =>
        [.. (given ?? []).SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
}

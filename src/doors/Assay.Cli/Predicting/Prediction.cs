using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Sources;
using Assay.Train.Scoring;

namespace Assay.Cli.Predicting;

/// <summary>Scores a file: reads its rows, asks the model, writes rows and answers. The output appears whole or not at all.</summary>
internal static class Prediction
{
    /// <summary>Number of rows scored, or every reason why they were not.</summary>
    public static async Task<Outcome<int>> ScoreAsync(Workplace workplace, HomeOptions options, PredictRequest request, CancellationToken cancellation)
    {
        var (table, output) = (Path.GetFullPath(request.Table, workplace.CurrentFolder), Path.GetFullPath(request.Output, workplace.CurrentFolder));
        if (Faults(request, table, output).ToList() is { Count: > 0 } faults) return Outcome<int>.Failed(faults);
        var chosen = await ChosenModel.FindAsync(workplace, options, request.Model, cancellation);
        if (!chosen.Succeeded) return Outcome<int>.Failed(chosen.Problems);
        var opened = OnnxScorer.Open(chosen.Value.Path, threads: Environment.ProcessorCount);
        if (!opened.Succeeded) return Outcome<int>.Failed(opened.Problems);
        using var scorer = opened.Value;
        var engine = new DuckDbTableEngine(new DuckDbOptions());
        var rows = await LoadAsync(engine, new SourceFile(table, request.Table), scorer.Signature, cancellation);
        var scored = rows.Then(loaded => TableScorer.Score(scorer, loaded, chosen.Value.Threshold));
        if (!scored.Succeeded) return Outcome<int>.Failed(scored.Problems.Select(problem => problem.Place?.File is null ? problem with { Place = new Place(request.Table, null, problem.Place?.Field) } : problem));
        var unfinished = $"{output}.unfinished{Path.GetExtension(output)}";
        await engine.WriteAsync(scored.Value, unfinished, FormatOf(output)!.Value, cancellation);
        File.Move(unfinished, output, overwrite: false);
        return scored.Value.RowCount;
    }

    private static async Task<Outcome<Table>> LoadAsync(DuckDbTableEngine engine, SourceFile file, ModelSignature signature, CancellationToken cancellation)
    {
        var inspected = await engine.InspectAsync([file], cancellation);
        if (!inspected.Succeeded) return Outcome<Table>.Failed(inspected.Problems);
        var columns = inspected.Value.Columns.Select(column => (column.Name, Type: TypeOf(column, signature))).ToList();
        var problems = columns.SelectMany(column => column.Type.Problems).ToList();
        if (problems.Count > 0) return Outcome<Table>.Failed(problems);
        var folder = Directory.CreateTempSubdirectory("assay-predict-");
        try
        {
            var rows = Path.Combine(folder.FullName, "rows.parquet");
            var imported = await engine.ImportAsync(inspected.Value, [.. columns.Select(column => new ColumnImport(column.Name, column.Type.Value))], rows, cancellation);
            return imported.Succeeded ? await engine.LoadAsync(rows, cancellation: cancellation) : Outcome<Table>.Failed(imported.Problems);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // What the model reads is typed as the model takes it; the rest is carried over, mixed cells and all.
    private static Outcome<ColumnType> TypeOf(InspectedColumn column, ModelSignature signature) => signature.Inputs.FirstOrDefault(input => input.Name == column.Name) switch
    {
        null when ColumnTyping.IsMixed(column) => ColumnType.Category,
        { Kind: InputKind.Text } when column.StoredType is null => ColumnType.Category,
        _ => ColumnTyping.Resolve(column, null),
    };

    private static IEnumerable<Problem> Faults(PredictRequest request, string table, string output)
    {
        if (!File.Exists(table)) yield return new Problem("predict.no-table", "There is no such file.", "Correct the path of the table.") { Place = new Place(request.Table), Expected = "a CSV or Parquet file" };
        else if (SourcePaths.FormatOf(table) is null) yield return Ending(request.Table);
        if (FormatOf(output) is null) yield return Ending(request.Output);
        if (!Directory.Exists(Path.GetDirectoryName(output))) yield return new Problem("predict.no-folder", "The folder for the output is not there.", "Make it, or name another file.") { Place = new Place(request.Output) };
        if (table != output && File.Exists(output)) yield return new Problem("predict.file-exists", "The file is there already, and is left as it is.", "Give another name after -o, or remove it first.") { Place = new Place(request.Output) };
        if (table == output) yield return new Problem("predict.same-file", "The output would replace the table.", "Name another file after -o.") { Place = new Place(request.Output) };
    }

    private static TableFormat? FormatOf(string path) => SourcePaths.FormatOf(path) switch
    {
        SourceFormat.Csv => TableFormat.Csv,
        SourceFormat.Parquet => TableFormat.Parquet,
        _ => null,
    };

    private static Problem Ending(string file) =>
        new("predict.format", "The file is neither CSV nor Parquet by its name.", "Let the name end in .csv or .parquet.") { Place = new Place(file), Expected = ".csv or .parquet" };
}

using System.Text.Json.Nodes;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;
using Assay.Tables;

namespace Assay.Monitor.Retraining;

/// <summary>
/// The project as a challenger has it: the same problem, candidates, gates and seed; other rows, and a split that a column of them says, so that both models can be compared on rows that neither
/// has learnt from.
/// </summary>
public static class ChallengerProject
{
    /// <summary>Name of the only source.</summary>
    public const string RowsFile = "rows.parquet";

    /// <summary>The column that says which rows are held.</summary>
    public const string Held = "assay_held";

    /// <summary>The project.</summary>
    /// <param name="project">The project as its file says.</param>
    /// <param name="rows">The challenger's rows.</param>
    /// <param name="context">How the work is marked.</param>
    public static Project Of(Project project, Table rows, RecordContext context)
    {
        var root = project.Root.DeepClone().AsObject();
        var data = root["data"]!.AsObject();
        data["sources"] = new JsonArray(RowsFile);
        var columns = data["columns"]!.AsObject();
        foreach (var gone in columns.Select(column => column.Key).Where(name => rows.Find(name) is null).ToList()) columns.Remove(gone);
        columns[Held] = new JsonObject { ["role"] = "excluded", ["why"] = "It says which rows both models are compared on." };
        if (data["checks"] is JsonArray checks) foreach (var check in checks.Where(check => (string?)check?["column"] is { } column && rows.Find(column) is null).ToList()) checks.Remove(check);
        if (root["train"] is not JsonObject train) root["train"] = train = [];
        train["split"] = Split(train["split"] as JsonObject);
        return project with { Root = root, Context = context };
    }

    private static JsonObject Split(JsonObject? before)
    {
        var split = new JsonObject { ["kind"] = "given", ["by"] = Held };
        foreach (var kept in new[] { "folds", "repeats" }) if (before?[kept] is { } value) split[kept] = value.DeepClone();
        return split;
    }
}

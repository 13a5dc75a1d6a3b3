using Assay.Tracking.Importing;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Registered models of MLflow's database.</summary>
internal sealed class DatabaseRegistry(DatabaseRows rows)
{
    private const string LoggedModel = "models:/";
    private static readonly string[] Version =
        ["version", "description", "creation_time", "last_updated_time", "current_stage", "source", "storage_location", "run_id", "run_link"];

    /// <summary>All of them, by name.</summary>
    public IEnumerable<SourceModel> All() => rows.Read("registered_models", ["name", "description", "creation_time", "last_updated_time"], "ORDER BY name", Whole);

    private SourceModel Whole(SqliteDataReader row)
    {
        var name = row.GetString(0);
        var created = row.Number(2) ?? 0;
        ModelAlias[] aliases = [.. rows.Read("registered_model_aliases", ["alias", "version"], "WHERE name = $0", alias => new ModelAlias(alias.GetString(0), alias.GetInt32(1)), name).OrderBy(alias => alias.Alias, StringComparer.Ordinal)];
        var tags = TagList.Of([.. rows.Read("registered_model_tags", ["key", "value"], "WHERE name = $0", Tag, name)]);
        var model = new RegisteredModel("", name, Described(row.Text(1)), created, row.Number(3) ?? created, tags, aliases, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        return new SourceModel(model, [.. rows.Read("model_versions", Version, "WHERE name = $0 AND current_stage <> 'Deleted_Internal' ORDER BY version", version => Read(version, name), name)]);
    }

    private ModelVersion Read(SqliteDataReader row, string name)
    {
        var (number, created, source) = (row.GetInt32(0), row.Number(2) ?? 0, row.TextOrEmpty(5));
        var tags = TagList.Of([.. rows.Read("model_version_tags", ["key", "value"], "WHERE name = $0 AND version = $1", Tag, name, number)]);
        var logged = source.StartsWith(LoggedModel + "m-", StringComparison.Ordinal) ? source[LoggedModel.Length..] : null;
        return new ModelVersion("", number, Described(row.Text(1)), created, row.Number(3) ?? created, row.Text(4) ?? ModelStages.None, source, row.Text(6) ?? source, row.TextOrEmpty(7), row.TextOrEmpty(8), logged, tags);
    }

    private static string? Described(string? text) => text is { Length: > 0 } ? text : null;

    private static Tag Tag(SqliteDataReader row) => new(row.GetString(0), row.TextOrEmpty(1));
}

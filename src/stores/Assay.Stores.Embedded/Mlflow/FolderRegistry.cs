using System.Globalization;
using Assay.Tracking.Importing;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Registered models of MLflow's folders.</summary>
internal static class FolderRegistry
{
    private const string Meta = "meta.yaml";
    private const string Removed = "Deleted_Internal";

    /// <summary>The model that a folder holds.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="versions">The folders of its versions.</param>
    public static SourceModel Read(string folder, IEnumerable<string> versions)
    {
        var fields = YamlFields.Read(Path.Combine(folder, Meta));
        var created = fields.Number("creation_timestamp") ?? 0;
        ModelAlias[] aliases = [.. FolderTexts.Pairs(Path.Combine(folder, "aliases")).Where(alias => Whole(alias.Value) is not null).Select(alias => new ModelAlias(alias.Key, Whole(alias.Value)!.Value))];
        var model = new RegisteredModel(
            "", fields.Text("name") ?? Path.GetFileName(folder), fields.Text("description"), created, fields.Number("last_updated_timestamp") ?? created, Tags(folder), aliases, 0,
            new SortedDictionary<string, int>(StringComparer.Ordinal));
        return new SourceModel(model, [.. versions.Select(Version).OfType<ModelVersion>().OrderBy(version => version.Number)]);
    }

    private static ModelVersion? Version(string folder)
    {
        var fields = YamlFields.Read(Path.Combine(folder, Meta));
        if (Whole(fields.Text("version")) is not { } number || fields.Text("current_stage") == Removed) return null;
        var created = fields.Number("creation_timestamp") ?? 0;
        var source = fields.Text("source") ?? "";
        return new ModelVersion(
            "", number, fields.Text("description"), created, fields.Number("last_updated_timestamp") ?? created, fields.Text("current_stage") ?? ModelStages.None, source, fields.Text("storage_location") ?? source,
            fields.Text("run_id") ?? "", fields.Text("run_link") ?? "", fields.Text("model_id"), Tags(folder));
    }

    private static IReadOnlyList<Tag> Tags(string folder) => TagList.Of(FolderTexts.Pairs(Path.Combine(folder, "tags")).Select(tag => new Tag(tag.Key, tag.Value)));

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Text.Json;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>What MLflow's stores know of a run's inputs and outputs, as the server writes the same when a client logs them.</summary>
internal static class MlflowLinks
{
    /// <summary>A dataset that a run read.</summary>
    /// <param name="fields">Name, digest, source type, source, and where known schema and profile.</param>
    /// <param name="tags">In what way it was read.</param>
    public static RunLink Dataset(IReadOnlyDictionary<string, string?> fields, IReadOnlyList<Tag> tags)
    {
        var body = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["tags"] = tags.Select(tag => new Dictionary<string, string> { ["key"] = tag.Key, ["value"] = tag.Value }).ToArray() };
        foreach (var (name, text) in fields)
        {
            if (text is not null) body[name] = text;
        }

        return new RunLink(RunLinkKind.DatasetInput, RunLink.DatasetKey(fields["name"] ?? "", fields["digest"] ?? ""), JsonSerializer.SerializeToUtf8Bytes(body));
    }

    /// <summary>A logged model that a run read.</summary>
    public static RunLink ModelInput(string modelId) => new(RunLinkKind.ModelInput, modelId, "{}"u8.ToArray());

    /// <summary>A logged model that a run made.</summary>
    public static RunLink ModelOutput(string modelId, long step) => new(RunLinkKind.ModelOutput, modelId, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, long> { ["step"] = step }));
}

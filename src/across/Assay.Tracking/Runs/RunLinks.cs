using System.Text.Json;

namespace Assay.Tracking.Runs;

/// <summary>Makes links of runs. Their bodies go into a run's digest: whoever logs the same, or brings it over from elsewhere, gets the same bytes.</summary>
public static class RunLinks
{
    /// <summary>A dataset that a run read.</summary>
    /// <param name="fields">By the names that MLflow's protocol has: <c>name</c> and <c>digest</c>, and what else is known of <c>source_type</c>, <c>source</c>, <c>schema</c> and <c>profile</c>.</param>
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

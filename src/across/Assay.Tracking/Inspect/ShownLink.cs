using System.Text.Json;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>Something that a run read or made.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The dataset's name, or the logged model's id.</param>
/// <param name="Digest">The dataset's digest, as the client says.</param>
/// <param name="Context">What a dataset was used for, as the client says.</param>
public sealed record ShownLink(RunLinkKind Kind, string Name, string? Digest, string? Context)
{
    private const string ContextTag = "mlflow.data.context";

    internal static ShownLink Of(RunLink link)
    {
        if (link.Kind != RunLinkKind.DatasetInput) return new ShownLink(link.Kind, link.Key, null, null);
        var parts = link.Key.Split('\n', 2);
        return new ShownLink(link.Kind, parts[0], parts.ElementAtOrDefault(1), ContextIn(link.Body));
    }

    private static string? ContextIn(ReadOnlyMemory<byte> body)
    {
        using var dataset = JsonDocument.Parse(body);
        if (!dataset.RootElement.TryGetProperty("tags", out var tags)) return null;
        foreach (var tag in tags.EnumerateArray())
        {
            if (tag.GetProperty("key").GetString() == ContextTag) return tag.GetProperty("value").GetString();
        }

        return null;
    }
}

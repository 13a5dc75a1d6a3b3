using System.Text.Json;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>What a search may name of a dataset that a run read: see <see cref="RunLink.Body"/>.</summary>
internal static class LinkedDataset
{
    private const string Context = "mlflow.data.context";

    public static RunDataset Of(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return new RunDataset(Text(root, "name") ?? "", Text(root, "digest") ?? "", root.TryGetProperty("tags", out var tags) ? ContextIn(tags) : null);
    }

    private static string? ContextIn(JsonElement tags) => tags.EnumerateArray().Where(tag => Text(tag, "key") == Context).Select(tag => Text(tag, "value")).FirstOrDefault();

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

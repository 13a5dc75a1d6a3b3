using System.Text.Json;
using Assay.Kernel;

namespace Assay.Ledger.Inspect;

/// <summary>Finds the commitments in a record's predicate: every object whose only member is <c>hmac</c>.</summary>
internal static class SealedFields
{
    /// <summary>Dotted path and commitment of each, in the order of the document.</summary>
    public static IEnumerable<(string Field, Digest Commitment)> In(JsonElement node, string path) => node.ValueKind switch
    {
        JsonValueKind.Object when CommitmentOf(node) is { } commitment => [(path, commitment)],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => In(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => node.EnumerateArray().SelectMany((item, index) => In(item, $"{path}[{index}]")),
        _ => [],
    };

    private static Digest? CommitmentOf(JsonElement node)
    {
        if (node.EnumerateObject().Count() != 1 || !node.TryGetProperty("hmac", out var hmac) || hmac.ValueKind != JsonValueKind.String) return null;
        return Digest.TryParse(hmac.GetString(), out var commitment) ? commitment : null;
    }
}

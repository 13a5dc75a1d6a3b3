using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles;

/// <summary>Every digest that records name: their subjects, and whatever is a digest in their bodies.</summary>
internal sealed class DigestReferences
{
    private readonly HashSet<Digest> _digests = [];

    public bool Contains(Digest digest) => _digests.Contains(digest);

    public void Add(ImmutableArray<Subject> subjects, JsonElement body)
    {
        foreach (var subject in subjects) _digests.Add(subject.Digest);
        Add(body);
    }

    private void Add(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject()) Add(property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Add(item);
                break;
            case JsonValueKind.String when Digest.TryParse(value.GetString(), out var digest):
                _digests.Add(digest);
                break;
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>The fields of <c>datasets/create</c>.</summary>
internal sealed record NewDatasetFields(string Name, ImmutableSortedDictionary<string, string> Tags, IReadOnlyList<string> ExperimentIds)
{
    private const int MostDepth = 4;

    /// <summary>Reads them.</summary>
    public static NewDatasetFields Read(MlflowFields fields) => new(fields.RequiredText("name"), ReadTags(fields), fields.Texts("experiment_ids"));

    /// <summary>Tags: an object in a text. What is no text becomes one, and null is passed over.</summary>
    public static ImmutableSortedDictionary<string, string> ReadTags(MlflowFields fields)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (fields.Text("tags") is not { Length: > 0 } text || JsonText.Read(fields, "tags", text, MostDepth) is not { } read) return tags.ToImmutable();
        if (read.ValueKind != JsonValueKind.Object)
        {
            fields.Problems.Add(WireFaults.WrongType("tags", text, "an object"));
            return tags.ToImmutable();
        }

        foreach (var tag in read.EnumerateObject().Where(tag => tag.Value.ValueKind != JsonValueKind.Null)) tags[tag.Name] = tag.Value.ValueKind == JsonValueKind.String ? tag.Value.GetString()! : tag.Value.GetRawText();
        return tags.ToImmutable();
    }
}

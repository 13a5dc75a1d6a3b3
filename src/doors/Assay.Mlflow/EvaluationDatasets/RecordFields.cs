using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.EvaluationDatasets;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Records to be added to a dataset: a list in a text.</summary>
internal sealed record RecordFields(string DatasetId, IReadOnlyList<NewEvaluationRecord> Records)
{
    private const int MostDepth = 48;
    private static readonly JsonElement NoInputs = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    /// <summary>Reads them.</summary>
    public static RecordFields Read(MlflowFields fields)
    {
        var (datasetId, text) = (fields.RequiredText("dataset_id"), fields.RequiredText("records"));
        if (text.Length == 0 || JsonText.Read(fields, "records", text, MostDepth) is not { } read) return new RecordFields(datasetId, []);
        if (read.ValueKind == JsonValueKind.Array && read.EnumerateArray().All(record => record.ValueKind == JsonValueKind.Object)) return new RecordFields(datasetId, [.. read.EnumerateArray().Select((record, place) => ReadRecord(fields, record, place))]);
        fields.Problems.Add(WireFaults.WrongType("records", text, "a list of objects"));
        return new RecordFields(datasetId, []);
    }

    private static NewEvaluationRecord ReadRecord(MlflowFields fields, JsonElement record, int place) => new(Object(fields, record, "inputs", place) ?? NoInputs)
    {
        Outputs = record.TryGetProperty("outputs", out var outputs) ? outputs : null,
        Expectations = Object(fields, record, "expectations", place),
        Tags = Object(fields, record, "tags", place),
        Source = Object(fields, record, "source", place),
    };

    private static JsonElement? Object(MlflowFields fields, JsonElement record, string name, int place)
    {
        if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Object) return value;
        fields.Problems.Add(WireFaults.WrongType($"records[{place}].{name}", value.GetRawText(), "an object"));
        return null;
    }
}

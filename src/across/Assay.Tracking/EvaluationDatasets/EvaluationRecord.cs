using System.Text.Json;
using Assay.Tracking.Documents;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>A question of an evaluation dataset, with what should come out. Records of equal inputs are one.</summary>
/// <param name="RecordId">Follows from the dataset and the inputs; <c>dr-</c> and 32 hexadecimal characters.</param>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Inputs">What goes in: an object.</param>
/// <param name="CreatedTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
public sealed record EvaluationRecord(string RecordId, string DatasetId, JsonElement Inputs, long CreatedTime, long LastUpdateTime)
{
    /// <summary>What came out when it was recorded; null when nobody says.</summary>
    public JsonElement? Outputs { get; init; }

    /// <summary>What should come out: an object; null when nobody says.</summary>
    public JsonElement? Expectations { get; init; }

    /// <summary>Labels: an object; null when there is none.</summary>
    public JsonElement? Tags { get; init; }

    /// <summary>Where it is from: <c>{"source_type","source_data"}</c>; null when nobody says.</summary>
    public JsonElement? Source { get; init; }

    /// <summary>Who made it, as the client says; null when it does not.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Who changed it last, as the client says; null when it does not.</summary>
    public string? LastUpdatedBy { get; init; }

    /// <summary>The record of a document.</summary>
    public static EvaluationRecord Of(Document document) => DocumentJson.Read<EvaluationRecord>(document);

    internal Document ToDocument() => new(DocumentKinds.EvaluationRecord, RecordId) { Parent = DatasetId, Order = CreatedTime, Body = DocumentJson.Write(this) };
}

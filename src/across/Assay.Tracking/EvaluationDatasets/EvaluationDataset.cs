using System.Collections.Immutable;
using Assay.Tracking.Documents;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>Questions with what should come out of them, to evaluate applications with.</summary>
/// <param name="DatasetId">Unique; <c>d-</c> and 32 hexadecimal characters.</param>
/// <param name="Name">Need not be unique.</param>
/// <param name="CreatedTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
public sealed record EvaluationDataset(string DatasetId, string Name, long CreatedTime, long LastUpdateTime)
{
    /// <summary>Eight hexadecimal characters that differ after each change of records.</summary>
    public required string Digest { get; init; }

    /// <summary>What people say of it, and change.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Names and types of fields seen in records, as JSON; null while there was none.</summary>
    public string? Schema { get; init; }

    /// <summary>How many records there are, as JSON; null while there is none.</summary>
    public string? Profile { get; init; }

    /// <summary>Who made it, as the client says; null when it does not.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Who changed it last, as the client says; null when it does not.</summary>
    public string? LastUpdatedBy { get; init; }

    /// <summary>The experiments that use it, in the order in which they were added.</summary>
    public ImmutableArray<string> ExperimentIds { get; init; } = [];

    /// <summary>The dataset of a document.</summary>
    public static EvaluationDataset Of(Document document) => DocumentJson.Read<EvaluationDataset>(document);

    internal Document ToDocument() => new(DocumentKinds.EvaluationDataset, DatasetId) { Order = CreatedTime, Body = DocumentJson.Write(this) };
}

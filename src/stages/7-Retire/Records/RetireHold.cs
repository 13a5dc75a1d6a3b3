using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Retire.Assets;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.hold</c>, about the model: a legal hold. While it stands nothing that it covers is deleted.</summary>
public sealed record RetireHold : IRecordBody<RetireHold>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.hold", 1, "Content of a model must not be deleted for the time being, or a hold on it was lifted.");

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>Which assets; empty for all.</summary>
    public required ImmutableArray<AssetClass> Classes { get; init; }

    /// <summary>The hold that this record lifts; null where it places one.</summary>
    public string? Lifts { get; init; }

    /// <summary>Why.</summary>
    public required Sealed Reason { get; init; }
}

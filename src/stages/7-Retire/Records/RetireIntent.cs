using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.intent</c>, about the model: what is deleted next. It stands before the first byte goes, so that nothing is ever gone that no record names, whenever the program is stopped.</summary>
public sealed record RetireIntent : IRecordBody<RetireIntent>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.intent", 1, "Content of a model is about to be deleted, and the model is out of use from here on.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The archive's record.</summary>
    public required string Archive { get; init; }

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>What set it off.</summary>
    public required RetireTrigger Trigger { get; init; }

    /// <summary>What is deleted.</summary>
    public required ImmutableArray<DeletedAsset> Assets { get; init; }

    /// <summary>Whether the archive's key is destroyed.</summary>
    public required bool DestroysArchiveKey { get; init; }
}

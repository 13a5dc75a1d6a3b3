using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.legacy</c>: an entry of the register of models that predate Assay. The newest entry of a name counts. It shows what its author states of the model.</summary>
public sealed record LegacyModel : IRecordBody<LegacyModel>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.legacy", 1, "A model that was in use before Assay was put on the register, with the day when it is looked at again.");

    /// <summary>The name that it is known by.</summary>
    public required string Name { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Sealed Owner { get; init; }

    /// <summary>What it decides, and about whom.</summary>
    public required Sealed Purpose { get; init; }

    /// <summary>The day by which it is looked at again.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Whether it is out of use.</summary>
    public required bool IsOver { get; init; }

    /// <summary>SHA-256 of its ONNX file; null where none was named. What is out of use is then served no more, under whatever name; stating it anew does not bring it back.</summary>
    public Digest? Model { get; init; }
}

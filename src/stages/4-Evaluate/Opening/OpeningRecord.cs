using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Opening;

/// <summary>
/// That a model was about to be measured on a test set, and how many other models had been before it. Each look at a test set that leads to
/// another choice makes the next figure on it a little too good; this count lets a reader judge by how much.
/// </summary>
public sealed record OpeningRecord : IRecordBody<OpeningRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.opening", 1, "The test set was opened to measure a model, the so-many-th model to be measured on it.");

    /// <summary>1 for the first model measured on this test set.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Digest of the model's ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>Digest of the table and the split together: the identity of the test set.</summary>
    public required Digest TestSet { get; init; }
}

using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>What a record is about: an artifact, a section of the project file, or another record, by the digest of its bytes.</summary>
/// <param name="Name">For people: <c>model.onnx</c>, <c>assay.yaml#problem</c>, <c>record:0193…</c>.</param>
/// <param name="Digest">SHA-256 of the bytes.</param>
public sealed record Subject(string Name, Digest Digest);

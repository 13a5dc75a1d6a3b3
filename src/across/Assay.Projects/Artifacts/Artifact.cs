using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Projects.Artifacts;

/// <summary>A file that a step produced, named by its content.</summary>
/// <param name="Name">For people: <c>model.onnx</c>.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="MediaType">For example <c>application/vnd.apache.parquet</c>.</param>
public sealed record Artifact(string Name, Digest Digest, long Size, string MediaType)
{
    /// <summary>The artifact as the subject of a record.</summary>
    public Subject Subject() => new(Name, Digest);
}

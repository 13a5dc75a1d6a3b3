using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Settings;

namespace Assay.Release.Records;

/// <summary>
/// The record <c>release.policy</c>, about the file <c>assay.policy.yaml</c>: what an organisation asks of every release, from here on. A project may ask more, and never less. What somebody put on record who asks for a
/// release themselves tightens what others put there, and loosens nothing.
/// </summary>
public sealed record ReleasePolicy : IRecordBody<ReleasePolicy>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.policy", 1, "What an organisation asks of every release was put on record.");

    /// <summary>SHA-256 of the file.</summary>
    public required Digest File { get; init; }

    /// <summary>What it says, with what it leaves out filled in.</summary>
    public required ReleaseSection Rules { get; init; }
}

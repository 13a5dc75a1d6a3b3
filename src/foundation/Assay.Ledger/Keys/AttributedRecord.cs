using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Keys;

/// <summary>A record of a log, and for whom it counts.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Envelope">SHA-256 of its envelope's bytes, as other records name it.</param>
/// <param name="Attribution">Whether it counts for the person who is said to have acted, and by what.</param>
/// <param name="Holder">The person for whom the key that signed is enrolled; null when it is for nobody. In a session it is not the actor.</param>
public sealed record AttributedRecord(RecordEntry Entry, Digest Envelope, RecordAttribution Attribution, string? Holder)
{
    /// <summary>Why it counts or does not, by what the log says of the key.</summary>
    public KeyStanding Standing { get; init; }
}

using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio;

/// <summary>A record that a portfolio rests on, as an assessor finds it in the bundle.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Kind.</param>
/// <param name="At">Self-stated time.</param>
/// <param name="Person">Pseudonym of who acted.</param>
/// <param name="KeyId">Fingerprint of the key that signed.</param>
/// <param name="Envelope">SHA-256 of the envelope's bytes.</param>
/// <param name="Leaf">Leaf index in the log that the bundle was written from.</param>
/// <param name="Project">Project, if any.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
public sealed record PortfolioEvidence(string Id, string Kind, DateTimeOffset At, string Person, string KeyId, Digest Envelope, long Leaf, string? Project, RecordContext Context);

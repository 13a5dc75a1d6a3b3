using Assay.Kernel;

namespace Assay.Evidence.Acts;

/// <summary>A record that a claim rests on.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">Its kind, for people.</param>
/// <param name="Envelope">SHA-256 of its envelope's bytes.</param>
public sealed record CitedRecord(string Id, string Kind, Digest Envelope);

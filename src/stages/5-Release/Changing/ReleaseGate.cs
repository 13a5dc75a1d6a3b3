using Assay.Kernel;

namespace Assay.Release.Changing;

/// <summary>Why a model may not go live, whatever was approved; null when it may. Who composes the stages knows of retirement, which comes later; this stage does not.</summary>
/// <param name="Refuse">Asked with the digest of the model's file.</param>
public sealed record ReleaseGate(Func<Digest, CancellationToken, Task<Problem?>> Refuse);

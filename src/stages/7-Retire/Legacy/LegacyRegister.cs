using System.Collections.Immutable;

namespace Assay.Retire.Legacy;

/// <summary>The register of models that predate Assay.</summary>
/// <param name="Models">Those to be looked at first come first; those out of use last.</param>
public sealed record LegacyRegister(ImmutableArray<LegacyEntry> Models);

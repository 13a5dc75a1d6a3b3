using Assay.Kernel;

namespace Assay.Tracking.Importing;

/// <summary>What came of a run.</summary>
/// <param name="Digest">Of what the source holds.</param>
/// <param name="Points">How many points that are.</param>
/// <param name="State">What came of it.</param>
internal readonly record struct ImportedRun(Digest Digest, long Points, ImportedState State);

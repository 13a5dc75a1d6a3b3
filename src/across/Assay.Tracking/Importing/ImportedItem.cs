using Assay.Kernel;

namespace Assay.Tracking.Importing;

/// <summary>What came of a trace.</summary>
/// <param name="Digest">Of what the source holds.</param>
/// <param name="State">What came of it.</param>
internal readonly record struct ImportedItem(Digest Digest, ImportedState State);

using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Looks for one kind of trouble.</summary>
internal interface IQualityRule
{
    /// <summary>What it found; empty when there is nothing of the kind.</summary>
    Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation);
}

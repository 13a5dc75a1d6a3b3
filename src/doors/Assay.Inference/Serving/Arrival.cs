using Assay.Predictions;

namespace Assay.Inference.Serving;

/// <summary>A request that came.</summary>
/// <param name="Started">The clock's timestamp when it did.</param>
/// <param name="Caller">Who asked; null where nobody signs in.</param>
/// <param name="By">How it came that the version answers that was found for it.</param>
internal readonly record struct Arrival(long Started, string? Caller, VersionBy By = VersionBy.Default);

namespace Assay.Inference.Serving;

/// <summary>A request that came.</summary>
/// <param name="Started">The clock's timestamp when it did.</param>
/// <param name="Caller">Who asked; null where nobody signs in.</param>
internal readonly record struct Arrival(long Started, string? Caller);

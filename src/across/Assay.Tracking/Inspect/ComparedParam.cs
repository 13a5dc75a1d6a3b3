using System.Collections.Immutable;

namespace Assay.Tracking.Inspect;

/// <summary>A parameter of several runs.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Values">One for each run; null where the run has no such parameter.</param>
/// <param name="Differs">Whether not all of them have the same.</param>
public sealed record ComparedParam(string Key, ImmutableArray<string?> Values, bool Differs);

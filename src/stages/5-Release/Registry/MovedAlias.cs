using Assay.Release.Records;

namespace Assay.Release.Registry;

/// <summary>An alias that was moved, by its record.</summary>
/// <param name="Record">The record.</param>
/// <param name="At">When, as it states.</param>
/// <param name="Person">Who moved it: a pseudonym.</param>
/// <param name="Move">Where to.</param>
public sealed record MovedAlias(string Record, DateTimeOffset At, string Person, AliasMove Move);

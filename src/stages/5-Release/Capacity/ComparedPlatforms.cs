using System.Collections.Immutable;

namespace Assay.Release.Capacity;

/// <summary>What a comparison found.</summary>
/// <param name="Found">Execution providers that the runtime was built with.</param>
/// <param name="NotMeasured">Those that could not be measured, each with why.</param>
/// <param name="Trials">The trials.</param>
public sealed record ComparedPlatforms(ImmutableArray<string> Found, ImmutableSortedDictionary<string, string> NotMeasured, ImmutableArray<PlatformTrial> Trials);

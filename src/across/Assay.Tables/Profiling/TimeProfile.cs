namespace Assay.Tables.Profiling;

/// <summary>How the times of a column are spread; rows without a value are left out.</summary>
/// <param name="Earliest">Earliest instant, UTC.</param>
/// <param name="Median">The instant before which half of the rows lie, UTC, to the second.</param>
/// <param name="Latest">Latest instant, UTC.</param>
public sealed record TimeProfile(DateTimeOffset Earliest, DateTimeOffset Median, DateTimeOffset Latest);

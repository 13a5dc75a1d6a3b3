namespace Assay.Tracking.Scorers;

/// <summary>Which traces a scorer is to judge as they come.</summary>
/// <param name="ConfigId">Unique.</param>
/// <param name="SampleRate">What share of them: 0 for none, 1 for all.</param>
/// <param name="Filter">Only those that it finds, in the search language of traces; null for all.</param>
public sealed record OnlineScoring(string ConfigId, double SampleRate, string? Filter);

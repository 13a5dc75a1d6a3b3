namespace Assay.Release.Records;

/// <summary>What a server saw when it changed by itself what answers.</summary>
/// <param name="Rule">By which rule: <c>errors</c>, <c>latency</c>, <c>drift</c>, <c>loading</c>, or <c>advance</c> for the next step.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Requests">Requests that the version had answered, or failed at, in this step on this server.</param>
/// <param name="Errors">Those that it failed at.</param>
/// <param name="Slow">Those that took longer than the limit; 0 without one.</param>
/// <param name="Limit">The limit; null where there is none.</param>
/// <param name="Observed">The figure held against it; null where there is none.</param>
/// <param name="AtLeast">Its lower end, valid however often one looks, at 95 %; null where the figure has none.</param>
public sealed record AutomaticChange(string Rule, string Sentence, long Requests, long Errors, long Slow, double? Limit = null, double? Observed = null, double? AtLeast = null);

namespace Assay.Server.Web;

/// <summary>An index of the log that the server brings up to date while it runs.</summary>
/// <param name="CatchUpAsync">Reads what was appended since.</param>
/// <param name="ProgressAsync">How many records it has read, and how many there are, without reading on.</param>
public sealed record FollowedIndex(Func<CancellationToken, Task> CatchUpAsync, Func<CancellationToken, Task<(long Indexed, long Size)>> ProgressAsync);

namespace Assay.Tracking.Index;

/// <summary>What has become of runs since a cursor.</summary>
/// <param name="Cursor">Where to ask from next time: opaque, as the store likes it.</param>
/// <param name="Numbers">The numbers of all runs that were created, changed or taken away since; null when the store cannot tell, and everything is to be read anew.</param>
public sealed record RunChanges(long Cursor, IReadOnlyCollection<long>? Numbers);

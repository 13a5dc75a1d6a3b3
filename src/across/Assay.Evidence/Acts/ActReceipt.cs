using System.Collections.Immutable;

namespace Assay.Evidence.Acts;

/// <summary>That an act was recorded.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parts">The parts that it is about, as people write them.</param>
/// <param name="About">The records or the file that it is about.</param>
public sealed record ActReceipt(string Id, string Kind, ImmutableArray<string> Parts, ImmutableArray<string> About);

using System.Collections.Immutable;

namespace Assay.Evidence.Asking;

/// <summary>That somebody is asked, with the link's code: it is told here alone.</summary>
/// <param name="Id">The request's record.</param>
/// <param name="Claim">The claim's record.</param>
/// <param name="Parts">The parts that it asks about, as people write them.</param>
/// <param name="Path">The link's path on a server of this home; whoever has it may answer, once.</param>
/// <param name="Until">Until when it works.</param>
public sealed record AskReceipt(string Id, string Claim, ImmutableArray<string> Parts, string Path, DateTimeOffset Until);

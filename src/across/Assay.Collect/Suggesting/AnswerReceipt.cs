using System.Collections.Immutable;

namespace Assay.Collect.Suggesting;

/// <summary>That an answer was recorded.</summary>
/// <param name="Id">The answer's record.</param>
/// <param name="About">The record of collected work: what a claim may cite now.</param>
/// <param name="Accepted">Parts that were accepted.</param>
/// <param name="Refused">Parts that were refused.</param>
public sealed record AnswerReceipt(string Id, string About, ImmutableArray<string> Accepted, ImmutableArray<string> Refused);

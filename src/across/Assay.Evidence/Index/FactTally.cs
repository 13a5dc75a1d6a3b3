using System.Collections.Immutable;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Index;

/// <summary>Records that are alike in all that coverage looks at, counted together.</summary>
/// <param name="Person">Whose they are.</param>
/// <param name="Project">Their project, if any.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
/// <param name="Attribution">Whether they count for the person.</param>
/// <param name="Month">Their month, as year times 100 plus month: 202611.</param>
/// <param name="Facts">The facts that each of them shows.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Newest">Time of the newest of them.</param>
public sealed record FactTally(string Person, string? Project, string Kind, RecordContext Context, RecordAttribution Attribution, int Month, ImmutableArray<string> Facts, long Count, DateTimeOffset Newest);

using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>How many records are alike.</summary>
/// <param name="Project">Their project, if any.</param>
/// <param name="Kind">Their kind; empty for leaves that are no records.</param>
/// <param name="Person">Who acted.</param>
/// <param name="Context">Real, rehearsed or simulated.</param>
/// <param name="Count">How many.</param>
/// <param name="Newest">Leaf of the newest.</param>
public sealed record RecordTally(string? Project, string Kind, string Person, RecordContext Context, long Count, long Newest);

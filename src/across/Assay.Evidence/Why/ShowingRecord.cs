using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Why;

/// <summary>A record that shows a fact.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Its self-stated time.</param>
/// <param name="Project">Its project, if any.</param>
/// <param name="Context">Real, rehearsed or simulated: only real work counts.</param>
/// <param name="Attribution">Whether it counts for the person, and by what.</param>
public sealed record ShowingRecord(string Id, string Kind, DateTimeOffset At, string? Project, RecordContext Context, RecordAttribution Attribution)
{
    /// <summary>Whether it counts.</summary>
    public bool Counts => Context == RecordContext.Live && Attribution != RecordAttribution.None;
}

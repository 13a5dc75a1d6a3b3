using Assay.Kernel;

namespace Assay.Tracking.Importing;

/// <summary>What an import did.</summary>
/// <param name="Source">What it read.</param>
/// <param name="Totals">How much.</param>
/// <param name="ContentDigest">SHA-256 over a line <c>run ID DIGEST</c> for each run of the source and <c>trace ID DIGEST</c> for each trace, in ordinal order of the lines, each ended by a line feed: see <see cref="Runs.RunDigest"/> and <see cref="TraceDigest"/>.</param>
/// <param name="Differing">Runs whose content here is not the source's, by their identifiers.</param>
/// <param name="TracesDiffering">The same for traces.</param>
/// <param name="ChangedHere">Runs and traces that were brought over before and changed here since; they were left alone.</param>
/// <param name="Notes">What is otherwise than in the source, and what was left out, in words.</param>
public sealed record ImportReport(string Source, ImportTotals Totals, Digest ContentDigest, IReadOnlyList<string> Differing, IReadOnlyList<string> TracesDiffering, IReadOnlyList<string> ChangedHere, IReadOnlyList<string> Notes)
{
    /// <summary>Whether every run and trace here holds what the source holds.</summary>
    public bool Agrees => Differing.Count == 0 && TracesDiffering.Count == 0;
}

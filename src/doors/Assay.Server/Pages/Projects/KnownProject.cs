using Assay.Ledger.Index;

namespace Assay.Server.Pages.Projects;

/// <summary>Tells whether a project is one of the home's.</summary>
internal static class KnownProject
{
    /// <summary>Whether any record names it.</summary>
    public static async Task<bool> IsThereAsync(IndexedLedger ledger, string project, CancellationToken cancellation) =>
        project.Length > 0 && (await ledger.FindAsync(RecordFilter.All with { Project = project, Most = 1 }, cancellation)).Count > 0;
}

using Assay.Data.Records;
using Assay.Ledger.Index;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Projects;

/// <summary>A version of a project's data, with the profile that was made of it.</summary>
/// <param name="Entry">The version's record.</param>
/// <param name="Version">What it says.</param>
/// <param name="Profile">The first profile after it and before the next version; null where none was made.</param>
public sealed record DataSnapshot(RecordEntry Entry, DataVersion Version, Shown<DataProfile>? Profile)
{
    /// <summary>The version at a leaf; null where there is none.</summary>
    public static async Task<DataSnapshot?> ReadAsync(IndexedLedger ledger, long leaf, CancellationToken cancellation)
    {
        if (await ledger.EntryAsync(leaf, cancellation) is not { } entry || entry.TryAs<DataVersion>() is not { } version) return null;
        var next = RecordFilter.Of(DataVersion.Kind.Name, DataProfile.Kind.Name) with { Project = entry.Project ?? "", First = leaf + 1, IsOldest = true, Most = 1 };
        var follows = await ledger.FindAsync(next, cancellation) is [var header] ? await ledger.EntryAsync(header.Index, cancellation) : null;
        return new DataSnapshot(entry, version, follows?.TryAs<DataProfile>() is { } profile ? new Shown<DataProfile>(follows, profile) : null);
    }
}

using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Projects;

/// <summary>A version of a project's data, with the profile that was made of it.</summary>
/// <param name="Entry">The version's record.</param>
/// <param name="Version">What it says.</param>
/// <param name="Profile">The first profile after it and before the next version; null where none was made.</param>
public sealed record DataSnapshot(RecordEntry Entry, DataVersion Version, Shown<DataProfile>? Profile)
{
    /// <summary>Every version of a project's data, the oldest first.</summary>
    public static async Task<ImmutableArray<DataSnapshot>> AllAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var versions = new List<DataSnapshot>();
        await foreach (var record in store.SelectAsync(RecordFilter.Of(DataVersion.Kind.Name, DataProfile.Kind.Name) with { Project = project }, cancellation))
        {
            if (record.TryAs<DataVersion>() is { } version) versions.Add(new DataSnapshot(record, version, null));
            else if (versions.Count > 0 && versions[^1].Profile is null && record.TryAs<DataProfile>() is { } profile) versions[^1] = versions[^1] with { Profile = new Shown<DataProfile>(record, profile) };
        }

        return [.. versions];
    }
}

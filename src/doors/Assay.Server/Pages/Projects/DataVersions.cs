using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Ledger.Index;
using Assay.Ledger.Inspect;
using Assay.Server.Pages.Ledger;

namespace Assay.Server.Pages.Projects;

/// <summary>Versions of a project's data, and two of them to compare.</summary>
/// <param name="Lines">The newest of them, the oldest first; and those that are compared.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Before">The version that is compared from; null where there is none.</param>
/// <param name="After">The version that is compared to; null where there is none.</param>
public sealed record DataVersions(ImmutableArray<DataVersionLine> Lines, long Count, DataSnapshot? Before, DataSnapshot? After)
{
    /// <summary>How many versions are listed, those that are compared aside.</summary>
    public const int Most = 50;

    /// <summary>Reads them.</summary>
    /// <param name="ledger">The log.</param>
    /// <param name="project">The project.</param>
    /// <param name="from">Id of the version to compare from; the one before the newest where there is none such.</param>
    /// <param name="to">Id of the version to compare to; the newest where there is none such.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<DataVersions> ReadAsync(IndexedLedger ledger, string project, string? from, string? to, CancellationToken cancellation)
    {
        var headers = await ledger.FindAsync(RecordFilter.Of(DataVersion.Kind.Name) with { Project = project, Most = Most }, cancellation);
        var lines = new SortedDictionary<long, DataVersionLine>();
        foreach (var leaf in headers.Select(header => header.Index)) await AddAsync(leaf);
        var (before, after) = (await NamedAsync(from), await NamedAsync(to));
        var newest = lines.Values.TakeLast(2).ToArray();
        before ??= newest.Length > 1 ? newest[^2] : null;
        after ??= newest.LastOrDefault();
        var count = (await ledger.TalliesAsync(cancellation)).Where(tally => tally.Project == project && tally.Kind == DataVersion.Kind.Name).Sum(tally => tally.Count);
        return new DataVersions([.. lines.Values], count, await SnapshotAsync(before), await SnapshotAsync(after));

        async Task<DataVersionLine?> AddAsync(long leaf)
        {
            if (await KnownLines<DataVersionLine>.AtAsync(ledger, leaf, DataVersionLine.Of, cancellation) is not { } line || line.Entry.Project != project) return null;
            return lines[leaf] = line;
        }

        // An older one than those that are listed may be named too.
        async Task<DataVersionLine?> NamedAsync(string? id) => string.IsNullOrEmpty(id) ? null
            : lines.Values.FirstOrDefault(line => line.Entry.Id == id) ?? (await RecordSearch.OneAsync(ledger, id, cancellation) is { Succeeded: true, Value.Entry: { } entry } && entry.Id == id ? await AddAsync(entry.Index) : null);

        async Task<DataSnapshot?> SnapshotAsync(DataVersionLine? line) => line is null ? null : await DataSnapshot.ReadAsync(ledger, line.Entry.Index, cancellation);
    }
}

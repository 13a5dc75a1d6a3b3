using System.Collections.Immutable;
using System.Globalization;
using Assay.Cli.Doctor;
using Assay.Cli.Homes;
using Assay.Ledger.Checkpoints;
using Assay.Server.Web;

namespace Assay.Cli.Serving;

/// <summary>Looks at a served home and its machine, for the page of who administers it. It reads no record.</summary>
internal static class ServedHealth
{
    private const long LittleSpace = 1L << 30;
    private const int MostCounted = 100;

    /// <summary>Versions, memory, disk, ledger and heads.</summary>
    public static async Task<ImmutableArray<HealthLine>> LookAsync(OpenedHome home, CancellationToken cancellation) =>
    [
        .. MachineFindings.Look().Select(finding => new HealthLine(finding.Name, finding.Found, finding.State switch { FindingState.Good => true, FindingState.Note => null, _ => false }, finding.Remedy)),
        Disk(home.Folder),
        .. Parts(home.Folder),
        await LedgerAsync(home, cancellation),
        Outside(home),
        await BackgroundAsync(home, cancellation),
    ];

    private static HealthLine Disk(string folder)
    {
        var drive = DriveInfo.GetDrives().Where(each => each.IsReady && folder.StartsWith(each.RootDirectory.FullName, StringComparison.Ordinal)).MaxBy(each => each.RootDirectory.FullName.Length);
        if (drive is null) return new HealthLine("disk", "the drive of the home is not listed", null);
        var free = drive.AvailableFreeSpace;
        return new HealthLine("disk", $"{Size(free)} free of {Size(drive.TotalSize)}", free >= LittleSpace ? true : null, free >= LittleSpace ? null : "A full disk stops every record: make room, or move the home.");
    }

    private static IEnumerable<HealthLine> Parts(string folder)
    {
        foreach (var part in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(part => part.Name, StringComparer.Ordinal).Where(part => part is DirectoryInfo || part.Extension == ".db"))
            yield return new HealthLine($"home/{part.Name}", Size(part is DirectoryInfo within ? within.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Sum(file => file.Length) : ((FileInfo)part).Length));
    }

    private static async Task<HealthLine> LedgerAsync(OpenedHome home, CancellationToken cancellation)
    {
        // The log may grow in between: then the head, which is read last, is of more records.
        var (size, note) = (await home.Store.SizeAsync(cancellation), await home.Store.NewestCheckpointAsync(cancellation));
        var head = note is null ? null : Checkpoint.Parse(note).Value;
        var found = string.Create(CultureInfo.InvariantCulture, $"{size:N0} records, log {home.Home.LogKey.Name}; newest signed head {(head is null ? "none" : $"of {head.Size:N0}")}");
        return new HealthLine("ledger", found, head is null || head.Size >= size, head is null || head.Size >= size ? null : "The newest head does not cover every record: run 'assay ledger verify'.");
    }

    private static HealthLine Outside(OpenedHome home)
    {
        var known = home.Home.KnownHeads.Newest(home.Home.LogKey.Name);
        if (!known.Problems.IsEmpty) return new HealthLine("head outside of the home", known.Problems[0].Message, false, known.Problems[0].Remedy);
        return known.Value is { } head ? new HealthLine("head outside of the home", string.Create(CultureInfo.InvariantCulture, $"{head.Size:N0} records")) : new HealthLine("head outside of the home", "none", null, "The next record that is signed leaves one.");
    }

    private static async Task<HealthLine> BackgroundAsync(OpenedHome home, CancellationToken cancellation)
    {
        var waiting = (await home.Tracking.Outbox.WaitingAsync(MostCounted, cancellation)).Count;
        var count = waiting == MostCounted ? $"{MostCounted} or more" : waiting.ToString(CultureInfo.InvariantCulture);
        return new HealthLine("background: ended runs and moves of the registry on their way to the ledger", $"{count} wait", waiting < MostCounted ? true : null, waiting < MostCounted ? null : "The relay is behind: look again in a minute.");
    }

    private static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):N1} GiB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):N1} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 10):N1} KiB"),
    };
}

using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Assay.Stores.Embedded.Backup;

/// <summary>Why a backup cannot be written or restored, and what to do about it.</summary>
internal static class BackupFaults
{
    public static Problem Exists(string file) => new("backup.exists", "There is a file of this name already; it is not overwritten.", "Give another name for the backup.") { Place = new Place(file) };

    public static Problem NotWritten(string file, string why) => new("backup.not-written", "The backup could not be written; nothing of it was left.", "See that the folder is there, belongs to you and has enough space.") { Place = new Place(file), Value = why };

    public static Problem SourceDamaged(string file, Digest expected, Digest found) => new(
        "backup.source-damaged", "A file of the home is not what it was when it was put there, so no backup is made of it.", "Restore the file from an earlier backup, or run 'assay run' to make the artifact again, then make the backup.")
    { Place = new Place(file), Value = found.ToString(), Expected = expected.ToString() };

    public static Problem Missing(string file) => new("backup.missing", "There is no such backup.", "Check the path.") { Place = new Place(file) };

    public static Problem Damaged(string file, string why) => new("backup.damaged", $"The backup is damaged or cut short: {why} Nothing was restored.", "Use another backup.") { Place = new Place(file) };

    public static Problem Newer(string file, int format) => new("backup.newer", "The backup was made by a newer Assay.", "Install the newer version of Assay to restore it.")
    { Place = new Place(file), Value = $"format {format}", Expected = $"format {BackupManifest.KnownFormat}" };

    public static Problem NotEmpty(string home) => new("backup.home-not-empty", "There is something at this place already; nothing is restored over it.", "Name a home that does not exist yet with --home, or move this one away.") { Place = new Place(home) };

    public static Problem NotRestored(string home, string why) => new("backup.not-restored", "The home could not be restored; nothing of it was left.", "See that the folder above it belongs to you and that the disk has enough space.") { Place = new Place(home), Value = why };

    public static Problem NoKeys(string file) => new("backup.no-keys", "The backup has no keys.", "Restore without '--with-keys', or use a backup that was made with it.") { Place = new Place(file) };

    public static Problem OtherKey(string file) => new("backup.other-key", "A different key is in this place already; it is not overwritten, and nothing was restored.", "Restore without '--with-keys', or move the key that is there away first.") { Place = new Place(file) };

    public static Problem Behind(string file, Checkpoint known, long records) => new(
        "backup.behind", "A later state of this ledger is known on this machine: the backup lacks its last records, and nothing can be added to it as it is.",
        "Restore a newer backup if there is one. If the later records are truly lost, move the file of the known head away: reports that name it will then rightly fail against this ledger.")
    { Place = new Place(file), Value = $"{records} records restored", Expected = $"{known.Size} records" };
}

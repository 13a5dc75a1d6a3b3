using Assay.Kernel;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Every way in which a database file can fail, told in the user's words. Result codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    // Some calls report the extended code, whose lowest byte is the primary one.
    private const int PrimaryCode = 0xFF;
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The code of a file, or a folder, that cannot be written to.</summary>
    public const string NotWritable = "store.not-writable";

    /// <summary>A constraint was broken: the batch is at fault, not the file.</summary>
    public const int Constraint = 19;

    /// <summary>What to throw for an error that SQLite reported on <paramref name="path"/>.</summary>
    public static StoreFaultException From(SqliteException fault, string path) => new(Describe(fault, path) with { Place = new Place(path), Value = fault.Message }, fault);

    /// <summary>The file is a database, but not one of ours.</summary>
    public static StoreFaultException Strange(string path, SqliteSchema schema) => new(new Problem(
        "store.strange-file", $"The file is an SQLite database, but not an Assay {schema.Name}.", "Move it away, or name another home with --home.") { Place = new Place(path) });

    /// <summary>The file was written by a later version.</summary>
    public static StoreFaultException Newer(string path, long version, int known) => new(new Problem(
        "store.newer-file", "The file was written by a newer Assay.", "Install the newer version of Assay; this one does not touch the file.")
    { Place = new Place(path), Value = $"schema {version}", Expected = $"schema {known} or older" });

    /// <summary>The file was written by an earlier version, and cannot be brought up to date where it is.</summary>
    public static StoreFaultException Older(string path, long version, int known) => new(new Problem(
        "store.older-file", "The file was written by an older Assay, and cannot be brought up to date because it cannot be written to.", "Copy the home to a folder that you can write to, and name the copy with --home.")
    { Place = new Place(path), Value = $"schema {version}", Expected = $"schema {known}" });

    /// <summary>The program that wrote the file was stopped hard, and nobody has opened it since.</summary>
    public static StoreFaultException NotClosed(string path) => new(new Problem(
        "store.not-closed", "The program that wrote the database was stopped before it could close it, and its newest records cannot be read without a folder to write to.",
        "Copy the whole home to a folder that you can write to, and name the copy with --home.")
    { Place = new Place(path + "-wal") });

    /// <summary>Somebody who may write to the file did so while it was read without the means to notice.</summary>
    public static StoreFaultException Changed(string path) => new(new Problem(
        "store.changed", "Somebody wrote to the database while it was read.", "Run the command again when they are done.") { Place = new Place(path) });

    /// <summary>A setting on which durability rests did not take.</summary>
    public static StoreFaultException Setting(string path, string setting, object? value, string expected) => new(new Problem(
        "store.setting-refused", $"SQLite refused the setting '{setting}', without which a power cut could lose records.", "Put the home on a local disk; network folders often lack what SQLite needs.")
    { Place = new Place(path), Value = value?.ToString(), Expected = expected });

    /// <summary>Whether an exception of a query tells of the file: SQLite's own, or one of reading a value that is missing or of another type than was written.</summary>
    public static bool IsOfReading(Exception fault) => fault is SqliteException or (InvalidOperationException and not ObjectDisposedException) or InvalidCastException or ArgumentException or FormatException;

    /// <summary>SQLite reads the file, and a row of it is not what was written: a value is missing or of another type.</summary>
    public static StoreFaultException Misshapen(string path, Exception fault) => new(Damaged(path) with { Place = new Place(path), Value = fault.Message }, fault);

    private static Problem Damaged(string path) => new(
        "store.corrupt", "The database file is damaged.", $"Keep a copy of {path} and of the files beside it, then run 'assay restore' with your newest backup. A report or bundle that was made earlier still tells what was recorded.");

    private static Problem Describe(SqliteException fault, string path) => (fault.SqliteErrorCode & PrimaryCode) switch
    {
        Busy or Locked => new("store.locked", "Another program is writing to the database and did not finish in time.", "Wait for it to end, or see which program has the file open, then run the command again."),
        Corrupt or NotADatabase => Damaged(path),
        Full => new("store.disk-full", "The disk is full; nothing of the last write was kept.", "Free some space, then run the command again."),
        ReadOnly or CannotOpen => new(NotWritable, "The database file cannot be opened for writing.", "See that the file and its folder belong to you and that the disk is not mounted read-only."),
        InputOutput => new("store.disk-fault", "The disk failed to read or write the database file.", "See the system's log for the disk, then run the command again, or restore a backup onto another disk."),
        _ => new("store.fault", "SQLite reported an unexpected error.", "Run the command again; if it stays, restore a backup and report the message."),
    };
}

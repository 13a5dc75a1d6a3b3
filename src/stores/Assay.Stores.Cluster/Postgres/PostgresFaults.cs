using System.Net.Sockets;
using Assay.Kernel;
using Assay.Tracking;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Every way in which the database can fail, told in the user's words. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether somebody else was first, or in the way: the same again is likely to go well.</summary>
    public static bool IsOfTurns(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    /// <summary>Whether the connection is lost, and the database perhaps with it.</summary>
    public static bool IsOfConnection(Exception fault) => fault switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal) || state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow,
        NpgsqlException { InnerException: var inner } => inner is not TimeoutException,
        SocketException or EndOfStreamException => true,
        _ => false,
    };

    /// <summary>Whether one change of a group is at fault: a value that cannot be stored, or a program's mistake.</summary>
    public static bool IsOfOneChange(Exception fault) => fault is not NpgsqlException and not DatabaseFaultException || Reported(fault) is { SqlState: var state } && (state[..2] is "22" or "23" or "54");

    /// <summary>What to throw for a fault of the driver or the database.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="isCommitting">Whether the transaction may have been kept, for all we know.</param>
    public static DatabaseFaultException From(Exception fault, bool isCommitting = false)
    {
        var problem = Describe(fault) with { Value = fault.Message };
        return new DatabaseFaultException(isCommitting && IsOfConnection(fault) ? problem with { Message = problem.Message + " Whether the last change was kept is not known." } : problem, fault);
    }

    /// <summary>The server is older than what the statements need.</summary>
    public static DatabaseFaultException TooOld(Version found, int least) =>
        new(new Problem("store.too-old", "The PostgreSQL server is too old.", "Upgrade the server.") { Value = $"PostgreSQL {found}", Expected = $"PostgreSQL {least} or newer" });

    /// <summary>A setting of the database under which an acknowledged change, or a text, could be lost.</summary>
    public static DatabaseFaultException Setting(string setting, string found, string expected) =>
        new(new Problem("store.setting-refused", $"The database's setting '{setting}' could lose what was acknowledged.", "Change the setting of the database, or take another database.") { Value = found, Expected = expected });

    /// <summary>The tables were made by a later version.</summary>
    public static DatabaseFaultException Newer(int version, int known) =>
        new(new Problem("store.newer-file", "The tables were written by a newer Assay.", "Install the newer version of Assay; this one does not touch them.") { Value = $"schema {version}", Expected = $"schema {known} or older" });

    private static PostgresException? Reported(Exception fault) => fault as PostgresException ?? fault.InnerException as PostgresException;

    private static Problem Describe(Exception fault) => Reported(fault) is { } reported ? Describe(reported.SqlState) : Unreported(fault);

    private static Problem Unreported(Exception fault) => fault.InnerException is TimeoutException
        ? new("store.slow", "The database did not answer in time.", "See what keeps the database busy, and send the request again.")
        : Unreachable();

    private static Problem Unreachable() => new("store.unreachable", "The database cannot be reached.", "See that the PostgreSQL server runs, and that the address and the password are right; send the request again when it does.");

    private static Problem Describe(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => new("store.disk-full", "The database's disk is full; nothing of the last change was kept.", "Free some space on the database's disk, then send the request again."),
        PostgresErrorCodes.TooManyConnections => new("store.busy", "The database takes no more connections.", "Raise max_connections, or lower 'Maximum Pool Size' in the connection of each server."),
        PostgresErrorCodes.ReadOnlySqlTransaction => new("store.not-writable", "The database takes no writes: it is a standby, or was made read-only.", "Name the primary server with --postgres."),
        PostgresErrorCodes.InsufficientPrivilege => new("store.not-permitted", "The database's user may not do what is needed.", "Grant the user CREATE on the database, or all rights on the schema 'assay' and its tables."),
        PostgresErrorCodes.InvalidCatalogName => new("store.no-database", "There is no such database.", "Create it: CREATE DATABASE assay;"),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new("store.refused", "The database refused the user or the password.", "Give the password in PGPASSWORD or ~/.pgpass, and see to the user's name."),
        PostgresErrorCodes.ProgramLimitExceeded => new(TrackingFaults.Invalid, "A name or a path is too long for the database's indexes.", "Shorten it."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new("store.corrupt", "The database is damaged.", "See the database's log, and restore a backup."),
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) => Unreachable(),
        _ => new("store.fault", "PostgreSQL reported an unexpected error.", "Send the request again; if it stays, report the message."),
    };
}

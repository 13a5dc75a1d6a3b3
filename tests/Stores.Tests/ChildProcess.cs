using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Sqlite;
using Assay.Stores.Embedded.Tracking;
using Stores.Tests.Tracking;

namespace Stores.Tests;

/// <summary>
/// This test program started again as somebody else, to be killed. The role is in an environment variable and is looked at before the test
/// runner starts. While a module initialises, no other thread may run this assembly's code, so a role does its work on the one thread.
/// </summary>
internal static class ChildProcess
{
    private const string Variable = "ASSAY_STORES_TESTS_ROLE";

    /// <summary>Appends batches without end to the ledger at the path, three ahead, and says on its standard output which are acknowledged.</summary>
    public const string Appender = "append";

    /// <summary>Logs points without end to a run in the tracking store at the path, three ahead, and says on its standard output which are acknowledged.</summary>
    public const string Logger = "log";

    /// <summary>Takes the home at the path and keeps it.</summary>
    public const string Keeper = "keep";

    /// <summary>Puts content after content into the artifacts below the path, and says on its standard output which are kept.</summary>
    public const string Putter = "put";

    /// <summary>Starts the role; what it says comes line by line.</summary>
    public static Process Start(string role, string path, string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.Environment[Variable] = $"{role}|{path}|{name}";
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void TakeRole()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var role, var path, var name]) return;
        if (role == Appender) Append(path, name);
        else if (role == Logger) Log(path, int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));
        else if (role == Putter) Put(path);
        else Keep(path, name);
        Environment.Exit(0);
    }

    private static void Append(string path, string name)
    {
        var store = new SqliteLedgerStore(path, Ledgers.Signer.Sign);
        var under = new Queue<Task<Assay.Ledger.Store.AppendReceipt>>();
        for (var batch = 0; ; batch++)
        {
            under.Enqueue(store.AppendAsync(Ledgers.Batch(Ledgers.Names($"{name}-{batch:D5}-", 1 + batch % 3))));
            if (under.Count < 3) continue;
            foreach (var (index, id) in under.Dequeue().GetAwaiter().GetResult().Leaves) Console.WriteLine($"{index} {id}");
        }
    }

    private static void Log(string path, int run)
    {
        var store = new SqliteTrackingStore(path, TimeProvider.System);
        var under = new Queue<Task>();
        for (var step = 0; ; step++)
        {
            under.Enqueue(store.Runs.LogAsync(Samples.Log(run, Samples.Point("loss", step, step, step), Samples.Point("twin", step, step, step))));
            if (under.Count < 3) continue;
            under.Dequeue().GetAwaiter().GetResult();
            Console.WriteLine(step);
        }
    }

    private static void Put(string path)
    {
        var content = new FileArtifactContent(new FileArtifactStore(path, RandomNumberGenerator.Fill));
        for (var size = 3 << 20; ; size++) Console.WriteLine(content.PutAsync(new MemoryStream(new byte[size])).GetAwaiter().GetResult().Required.Digest);
    }

    private static void Keep(string path, string name)
    {
        HomeLock.TryAcquire(path, new HomeLockHolder(Environment.ProcessId, name, DateTimeOffset.UnixEpoch));
        Console.WriteLine("kept");
        Thread.Sleep(Timeout.Infinite);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Stores.Tests.Tracking;

/// <summary>
/// A PostgreSQL server of the tests' own, made with the programs that Debian installs: in a temporary folder, on a loopback port, syncing as it would in earnest.
/// It does not run as root, so root starts it as somebody else.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Programs = "/usr/lib/postgresql";

    private readonly TemporaryFolder _folder = new();
    private readonly string _programs;
    private readonly int _port = FreePort();

    private PostgresCluster(string programs)
    {
        _programs = programs;
        if (IsRoot) Run("chown", ["nobody", _folder.Path]);
        AsServer("initdb", "--pgdata", Data, "--username", "assay", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        Start();
    }

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Missing => Find() is null ? $"PostgreSQL is not installed: there are no programs in {Programs}." : null;

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => _folder.At("data");

    /// <summary>Starts a server of its own.</summary>
    public static PostgresCluster Create() => new(Find() ?? throw new InvalidOperationException(Missing));

    /// <summary>How to connect.</summary>
    public string ConnectionString(string database = "postgres") => $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=assay;Database={database};Timeout=5;GSS Encryption Mode=Disable";

    /// <summary>Starts the server, after a fall too: it recovers what was committed.</summary>
    public void Start() => AsServer("pg_ctl", "start", "--pgdata", Data, "--wait", "--silent", "--log", _folder.At("data", "log"), "--options", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300");

    /// <summary>Ends the server at once, as a power cut would: nothing is finished, nothing is written.</summary>
    public void Fall() => AsServer("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--silent");

    public void Dispose()
    {
        try
        {
            Fall();
        }
        catch (InvalidOperationException)
        {
            // It is down already.
        }

        _folder.Dispose();
    }

    private void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (IsRoot) Run("setpriv", ["--reuid", "nobody", "--regid", "nogroup", "--clear-groups", path, .. arguments]);
        else Run(path, arguments);
    }

    // The server keeps the streams of whoever starts it: read to their end, they would end with it.
    private void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > \"$0\" 2>&1 < /dev/null", _folder.At("said"), program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {File.ReadAllText(_folder.At("said"))}");
    }

    private static string? Find() => Directory.Exists(Programs)
        ? Directory.GetDirectories(Programs).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderDescending(StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using Assay.Bench.Tracking.Http;

namespace Assay.Bench.Tracking.Servers;

/// <summary>A server that this program started, and stops.</summary>
internal sealed class StartedServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;

    private readonly Stopwatch watch;
    private readonly string log;

    private StartedServer(Process process, Target target, Stopwatch watch, string log) =>
        (this.process, Target, this.watch, this.log) = (process, target with { ProcessId = process.Id }, watch, log);

    /// <summary>Where it listens, with its process.</summary>
    public Target Target { get; private init; }

    /// <summary>From the start of the process to the answer to a first search for experiments.</summary>
    public double SecondsToFirstRequest { get; private set; }

    /// <summary>Starts the echo on a free port.</summary>
    public static async Task<StartedServer> EchoAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "assay-bench-tracking"), ["echo", "--port", "0", "--until-input-ends"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The echo did not start.");
        return new StartedServer(process, new Target(RunSettings.Echo, new Uri(address), null, IsEcho: true), watch, "");
    }

    /// <summary>Starts what a user gave, by the shell; what it prints goes into a file.</summary>
    /// <param name="target">Where it is going to listen.</param>
    /// <param name="command">A single command.</param>
    public static StartedServer Run(Target target, string command)
    {
        var log = Path.Combine(Path.GetTempPath(), $"assay-bench-{target.Name}-{Environment.ProcessId}.log");
        var watch = Stopwatch.StartNew();
        var process = Process.Start("/bin/sh", ["-c", $"exec {command} >'{log}' 2>&1"]);
        return new StartedServer(process, target, watch, log);
    }

    /// <summary>Waits for the answer to its first request.</summary>
    /// <exception cref="InvalidOperationException">It ended, or takes too long.</exception>
    public void WaitUntilItAnswers()
    {
        while (!Answers())
        {
            if (process.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException($"{Target.Name} does not answer at {Target.Url}. What it printed: {log}");
            Thread.Sleep(2);
        }

        SecondsToFirstRequest = watch.Elapsed.TotalSeconds;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private bool Answers()
    {
        try
        {
            using var connection = new Connection(Target);
            connection.Exchange(new RequestTemplate().Text("{\"max_results\":1}").Seal(Target, "POST", "/api/2.0/mlflow/experiments/search").Bytes, new byte[64 * 1024]);
            return connection.Response.Status == 200;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

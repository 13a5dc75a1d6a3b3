using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Assay.Bench.Serving;

/// <summary>A server that the bench started, and what it costs.</summary>
internal sealed class StartedServer : IDisposable
{
    private readonly Process _process;

    private StartedServer(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time that it has had.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that it has, in MiB.</summary>
    public double MemoryMebibytes => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Waits until its models are loaded.</summary>
    public async Task ReadyAsync()
    {
        using var client = new HttpClient();
        while ((await client.GetAsync(new Uri(Address, "/v2/health/ready"))).StatusCode != HttpStatusCode.OK) await Task.Delay(100);
    }

    /// <summary>Starts it, and reads where it listens.</summary>
    public static async Task<StartedServer> StartAsync(string program, params string[] words)
    {
        var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is not { } address) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new StartedServer(process, new Uri(address));
        }

        throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Net;
using Assay.Kernel;
using Assay.Release.Capacity;

namespace Assay.Cli.Capacity;

/// <summary>A server of its own process, with one model, that is asked for a row.</summary>
internal sealed class CapacityServer : ICapacityServer
{
    private const string Counters = "/sys/class/powercap";
    private const string Model = "model";

    private readonly Process _process;
    private readonly string _folder;
    private readonly ServingSettings _settings;
    private readonly TimeProvider _clock;
    private readonly byte[] _request;
    private readonly Uri _address;

    private CapacityServer(Process process, string folder, Uri address, ServingSettings settings, byte[] row, TimeProvider clock)
    {
        (_process, _folder, _address, _settings, _clock, Row) = (process, folder, address, settings, clock, row);
        _request = RequestBytes.Post(address, $"/predict/{Model}", row);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Row { get; }

    /// <summary>Starts it, and waits until it answers.</summary>
    /// <returns>The server; <c>release.capacity-server</c> or <c>release.capacity-row</c>.</returns>
    public static async Task<Outcome<ICapacityServer>> StartAsync(ProcessStartInfo program, string folder, string model, ServingSettings settings, byte[] row, TimeProvider clock, CancellationToken cancellation)
    {
        foreach (var word in new[] { "serve", "--home", Path.Combine(folder, "home"), "--port", "0", "--model", $"{Model}={model}", "--log", settings.Log, "--batch-size", $"{settings.BatchRows}" }) program.ArgumentList.Add(word);
        (program.RedirectStandardOutput, program.RedirectStandardError) = (true, true);
        Directory.CreateDirectory(folder);
        var process = Process.Start(program)!;
        var told = process.StandardError.ReadToEndAsync(cancellation);
        if (await AddressAsync(process, cancellation) is not { } address) return await StoppedAsync(process, folder, told);
        var server = new CapacityServer(process, folder, address, settings, row, clock);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        if (await server.TryAsync(cancellation) is not { } refused) return server;
        await server.DisposeAsync();
        return refused;
    }

    /// <inheritdoc/>
    public async Task<LoadStep> AskAsync(double? perSecond, double percentile, CancellationToken cancellation)
    {
        var (energy, processor) = (PackageEnergy.Read(Counters), ProcessorTime());
        var asked = await new LoadDriver(_address, _request, _settings.Connections, _clock).AskAsync(perSecond, TimeSpan.FromSeconds(_settings.StepSeconds), cancellation);
        var took = ProcessorTime() - processor;
        return new LoadStep(perSecond ?? asked.Answered / asked.Seconds, asked.Answered / asked.Seconds)
        {
            Answers = asked.Answered,
            DurationSeconds = asked.Seconds,
            MedianMilliseconds = asked.At(50),
            LatencyMilliseconds = asked.At(percentile),
            RefusedShare = asked.Refused / (double)Math.Max(1, asked.Answered + asked.Refused),
            ProcessorMicroseconds = took.TotalMicroseconds / Math.Max(1, asked.Answered),
            PackageJoules = PackageEnergy.Between(energy, PackageEnergy.Read(Counters)),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Uri?> AddressAsync(Process process, CancellationToken cancellation)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address) return new Uri(address);
        return null;
    }

    private static async Task<Problem> StoppedAsync(Process process, string folder, Task<string> told)
    {
        var why = await told;
        process.Dispose();
        Directory.Delete(folder, recursive: true);
        return new Problem("release.capacity-server", $"The server that was to be measured did not start: {why.Trim()}", "Correct what it says, or try 'assay serve' by hand.");
    }

    // Once for its answer, and then for as long as a load, so that what is compiled on the way is compiled.
    private async Task<Problem?> TryAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while ((await client.GetAsync(new Uri(_address, "/v2/health/ready"), cancellation)).StatusCode != HttpStatusCode.OK) await Task.Delay(TimeSpan.FromMilliseconds(50), _clock, cancellation);
        using var content = new ByteArrayContent(Row.ToArray()) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.PostAsync(new Uri(_address, $"/predict/{Model}"), content, cancellation);
        if (!answer.IsSuccessStatusCode) return new Problem("release.capacity-row", $"The server refuses the row: {await answer.Content.ReadAsStringAsync(cancellation)}", "Give a row as POST /predict takes it, with --row.") { Place = new Place(Field: "row") };
        await AskAsync(null, 50, cancellation);
        return null;
    }

    private TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }
}

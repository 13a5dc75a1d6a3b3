using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow;

namespace Doors.Tests.Serving;

/// <summary><c>assay serve</c> as a process of its own over a desk's home: it can be killed, and its memory can be looked at from outside.</summary>
internal sealed class ServingProcess : IAsyncDisposable
{
    private const int Connections = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _told = new();
    private readonly StringBuilder _said = new();
    private readonly Task _listening;

    private ServingProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false }) { BaseAddress = new Uri(address), Timeout = Patience };
        _listening = Task.WhenAll(DrainAsync(process.StandardOutput, _said), DrainAsync(process.StandardError, _told));
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Asks it, over at most 256 connections.</summary>
    public HttpClient Client { get; }

    /// <summary>Its process.</summary>
    public int Id => _process.Id;

    /// <summary>What it told the operator.</summary>
    public string Told
    {
        get
        {
            lock (_told) return _told.ToString();
        }
    }

    /// <summary>What it wrote for whoever started it, after the first line.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>The most memory that the process has had at one time, in bytes.</summary>
    public long MostMemory => long.Parse(File.ReadLines($"/proc/{Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;

    /// <summary>Whether the system tells how much memory a process has had.</summary>
    public static bool TellsMemory => OperatingSystem.IsLinux();

    /// <summary>Starts it over the home of the desk, on a free port, and waits until it answers.</summary>
    public static Task<ServingProcess> StartAsync(Desk desk, params string[] words) => StartAsAsync(desk, [AssayProcess.Program, "serve", "--port", "0", .. words]);

    /// <summary>Starts it by a command that becomes the server.</summary>
    public static async Task<ServingProcess> StartAsAsync(Desk desk, params string[] command)
    {
        var process = Process.Start(AssayProcess.Description(desk, command))!;
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (first?.Split(' ').FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal)) is { } address) return new ServingProcess(process, address);
        var error = await process.StandardError.ReadToEndAsync();
        process.Dispose();
        throw new InvalidOperationException($"The server did not start: {first} {error}");
    }

    /// <summary>Posts to a route of the protocol: <c>runs/create</c>.</summary>
    /// <exception cref="HttpRequestException">The server is gone.</exception>
    public async Task<MlflowAnswer> PostAsync(string path, object body)
    {
        using var response = await Client.PostAsJsonAsync($"/api/2.0/mlflow/{path}", body);
        return await ReadAsync(response);
    }

    /// <summary>Asks a route of the protocol.</summary>
    public async Task<MlflowAnswer> GetAsync(string path)
    {
        using var response = await Client.GetAsync($"/api/2.0/mlflow/{path}");
        return await ReadAsync(response);
    }

    /// <summary>Posts, and holds that it was done.</summary>
    public async Task<MlflowAnswer> DoAsync(string path, object body)
    {
        var answer = await PostAsync(path, body);
        answer.Status.ShouldBe(200, $"{path}: {answer.Json}");
        return answer;
    }

    /// <summary>Holds that it is ready to read and to write.</summary>
    public async Task ShouldBeReadyAsync()
    {
        using var ready = await Client.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK, Told);
    }

    /// <summary>Ends it without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, and waits until it has: what is under way ends, and the ledger is told what waits.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{Id}"]);
        await signal.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.ExitCode.ShouldBe(0, Told);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        await _listening;
        Client.Dispose();
        _process.Dispose();
    }

    private static async Task<MlflowAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new MlflowAnswer((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    private static async Task DrainAsync(StreamReader from, StringBuilder told)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (told) told.AppendLine(line);
        }
    }
}

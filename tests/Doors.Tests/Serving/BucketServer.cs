using System.Diagnostics;

namespace Doors.Tests.Serving;

/// <summary>A server that speaks the S3 API, with one bucket: s3rver, by Node. Where it is missing the tests skip, and say so.</summary>
public sealed class BucketServer : IAsyncLifetime
{
    public const string Missing = "s3rver is not there: npm install --prefix artifacts/s3rver s3rver@3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-bucket-");
    private Process? _process;

    /// <summary>Its address; null where there is none.</summary>
    public string? Address { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(Repository.Root, "artifacts/s3rver/node_modules/s3rver/bin/s3rver.js");
        if (!File.Exists(script)) return;
        _process = Process.Start(new ProcessStartInfo("node", [script, "-d", _folder.FullName, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", "assay"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (Address is null && await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.LastIndexOf(':') is var colon and > 0 && int.TryParse(line[(colon + 1)..].Trim(), out var port)) Address = $"http://127.0.0.1:{port}";
        }

        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}

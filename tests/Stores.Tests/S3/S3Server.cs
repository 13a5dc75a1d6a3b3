using System.Diagnostics;
using System.Security.Cryptography;
using Assay.Stores.Cluster.S3;

namespace Stores.Tests.S3;

/// <summary>A server that speaks the S3 API, for one class of tests: s3rver, by Node. Where it is missing the tests skip, and say so.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private const string Missing = "s3rver is not there: npm install --prefix artifacts/s3rver s3rver@3";
    private const string Bucket = "assay";

    private readonly TemporaryFolder _folder = new();
    private Process? _process;
    private Uri? _endpoint;
    private int _next;

    public async ValueTask InitializeAsync()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/s3rver/node_modules/s3rver/bin/s3rver.js");
        if (!File.Exists(script)) return;
        var start = new ProcessStartInfo("node", [script, "-d", _folder.Path, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", Bucket]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.LastIndexOf(':') is var colon and > 0 && int.TryParse(line[(colon + 1)..].Trim(), out var port))
            {
                _endpoint = new Uri($"http://127.0.0.1:{port}");
                break;
            }
        }

        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>A place in the bucket that no other test has, or the test is skipped.</summary>
    public S3ArtifactContent Open(TimeProvider clock)
    {
        Assert.SkipWhen(_endpoint is null, Missing);
        return new S3ArtifactContent(Options($"test-{Interlocked.Increment(ref _next)}"), clock, RandomNumberGenerator.Fill);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Dispose();
    }

    private S3Options Options(string prefix) => new(Bucket) { Endpoint = _endpoint, PathStyle = true, AccessKey = "S3RVER", SecretKey = "S3RVER", Prefix = prefix };
}

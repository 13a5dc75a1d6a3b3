using System.Text.Json;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Ledger.Verification;
using Assay.Server.Web;
using Microsoft.Extensions.Hosting;

namespace Assay.Server.Pages.Ledger;

/// <summary>Verifies the whole log of the home, one verification at a time, whoever looks meanwhile; what the last came to is kept in a file beside the pages' keys.</summary>
internal sealed class VerificationDesk(WebParts parts, IHostApplicationLifetime lifetime)
{
    private const string FileName = "verification.json";

    private readonly Lock _gate = new();
    private VerificationAnswer? _last;

    /// <summary>What is under way; null for nothing.</summary>
    public VerificationRun? Running { get; private set; }

    /// <summary>Why the last one did not come to its end; null where it did.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the last one came to; null for none yet.</summary>
    public VerificationAnswer? Last => _last ??= Read();

    private string? Path => parts.KeyFolder is { } folder ? System.IO.Path.Combine(folder, FileName) : null;

    /// <summary>Begins one, unless one is under way.</summary>
    public async Task BeginAsync(IServiceProvider home, string by, CancellationToken cancellation)
    {
        var size = await home.Need<ILedgerStore>().SizeAsync(cancellation);
        lock (_gate)
        {
            if (Running is not null) return;
            (Running, Fault) = (new VerificationRun(parts.Clock.GetUtcNow(), by, size), null);
        }

        _ = Task.Run(() => RunAsync(home, Running!), CancellationToken.None);
    }

    private async Task RunAsync(IServiceProvider home, VerificationRun run)
    {
        try
        {
            var source = LogSource.Of(home.Need<ILedgerStore>(), home.Need<VerifierKey>());
            var found = await LogVerifier.VerifyAsync(source with { Leaves = run.CountAsync(source.Leaves), KnownHeads = [.. home.Need<HeadsElsewhere>().Read()] }, lifetime.ApplicationStopping);
            _last = VerificationAnswer.Of(found, run, parts.Clock.GetUtcNow());
            Keep(_last);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Fault = fault is OperationCanceledException ? "The server was stopped." : fault.Message;
        }
        finally
        {
            Running = null;
        }
    }

    private void Keep(VerificationAnswer answer)
    {
        if (Path is not { } path) return;
        File.WriteAllText($"{path}.new", JsonSerializer.Serialize(answer, RecordJson.Options));
        File.Move($"{path}.new", path, overwrite: true);
    }

    private VerificationAnswer? Read()
    {
        try
        {
            return Path is { } path && File.Exists(path) ? JsonSerializer.Deserialize<VerificationAnswer>(File.ReadAllText(path), RecordJson.Options) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}

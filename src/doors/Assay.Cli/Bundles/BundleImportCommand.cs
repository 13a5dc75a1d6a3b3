using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Bundles.Import;
using Assay.Ledger.Records;

namespace Assay.Cli.Bundles;

/// <summary>Takes the records of a bundle into a home, and says what was added.</summary>
internal static class BundleImportCommand
{
    /// <summary>Reads the file, decides, writes, and tells.</summary>
    public static async Task<int> RunAsync(OpenedHome home, string file, BundleTrust trust, Terminal terminal, bool json, CancellationToken cancellation)
    {
        var import = new BundleImport(home.Store, home.Home.Vault, home.Home.Keys.HasIdentity ? new OwnKey(home.Actor.Person, home.Signer.KeyId) : null);
        var bytes = Read(file);
        var plan = bytes.Succeeded ? await import.PlanAsync(bytes.Value, trust, cancellation) : Outcome<ImportPlan>.Failed(bytes.Problems);
        if (!plan.Succeeded) return terminal.Refuse(plan.Problems, json);
        foreach (var artifact in plan.Value.Artifacts.Where(artifact => !home.Artifacts.Contains(artifact.Digest)))
            await home.Artifacts.PutAsync(artifact.Digest.ToString(), "application/octet-stream", (path, stop) => File.WriteAllBytesAsync(path, artifact.Content, stop), cancellation);
        var added = await import.CommitAsync(plan.Value, cancellation);
        if (!added.Succeeded) return terminal.Refuse(added.Problems, json);
        if (json) terminal.Write(Json(plan.Value));
        else foreach (var line in Lines(plan.Value)) terminal.Say(line);
        return ExitCode.Done;
    }

    private static JsonObject Json(ImportPlan plan) => new()
    {
        ["added"] = plan.New.Length,
        ["alreadyThere"] = plan.AlreadyThere,
        ["notCounting"] = plan.NotCounting,
        ["records"] = new JsonArray([.. plan.New.Select(id => JsonValue.Create(id))]),
        ["texts"] = plan.Openings.Length,
        ["sealed"] = plan.Verification.Sealed,
        ["artifacts"] = plan.Artifacts.Length,
        ["keys"] = JsonSerializer.SerializeToNode(plan.Verification.Keys, RecordJson.Options),
    };

    private static IEnumerable<string> Lines(ImportPlan plan)
    {
        yield return $"Added {plan.New.Length} records as they are; {plan.AlreadyThere} were here already. {plan.Openings.Length} texts and {plan.Artifacts.Length} artifacts came along; {plan.Verification.Sealed} texts stay sealed.";
        foreach (var key in plan.Verification.Keys) yield return $"  signer    {key.Fingerprint} of {key.Person ?? "nobody known"}: {(key.Pinned ? "pinned" : "stated; compare the fingerprint with its holder")}";
        if (plan.NotCounting > 0) yield return $"{plan.NotCounting} of the new records count for nobody here: their keys were revoked, or are enrolled here for a later time only.";
        yield return $"Keep the bundle: only it shows that the records stood in the log {plan.Verification.Origin}, and where.";
    }

    private static Outcome<ReadOnlyMemory<byte>> Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > BundleReader.LargestSize) return new Problem("verify.file", "The file is larger than any bundle.", "Give a bundle as 'assay' wrote it.") { Place = new Place(File: file) };
            return new ReadOnlyMemory<byte>(File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("verify.file", $"The bundle cannot be read: {fault.Message}", "Check the path and who may read the file.") { Place = new Place(File: file) };
        }
    }
}

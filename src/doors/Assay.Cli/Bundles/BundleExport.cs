using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Evidence.Reflecting;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;

namespace Assay.Cli.Bundles;

/// <summary>Gathers the records that were asked for and the artifacts that they are about, and writes the bundle whole or not at all.</summary>
internal static class BundleExport
{
    /// <summary>Writes it and says what is in it.</summary>
    public static async Task<int> WriteAsync(OpenedHome home, BundleChoice choice, Terminal terminal, bool json, CancellationToken cancellation)
    {
        if (Path.Exists(choice.Output)) return terminal.Refuse([Exists(choice.Output)], json);
        var chosen = choice.Ids.Length > 0 ? await ByIdAsync(home, choice.Ids, cancellation) : await ByFilterAsync(home, choice, cancellation);
        if (!chosen.Succeeded) return terminal.Refuse(chosen.Problems, json);
        if (chosen.Value.Where(IsReflection).ToList() is { Count: > 0 } reflections) return terminal.Refuse([.. reflections.Select(NeverLeaves)], json);
        var request = new BundleRequest
        {
            Ids = [.. chosen.Value.Select(record => record.Id)],
            Artifacts = Artifacts(home, chosen.Value, choice),
            Openings = choice.Disclose == BundleDisclosure.Own ? await OwnTexts.OfAsync(home, chosen.Value, cancellation) : [],
        };
        var written = await WriteAsync(home, request, choice.Output, cancellation);
        if (!written.Succeeded) return terminal.Refuse(written.Problems, json);
        var size = new FileInfo(choice.Output).Length;
        if (json) terminal.Write(new JsonObject { ["file"] = choice.Output, ["bytes"] = size, ["records"] = written.Value.Records.Length, ["artifacts"] = request.Artifacts.Length, ["texts"] = request.Openings.Length });
        else terminal.Say($"{choice.Output}: {written.Value.Records.Length} records, {request.Artifacts.Length} artifacts, {Texts(request.Openings.Length)}{size / 1024} KiB. Whoever has it checks it with 'assay verify {Path.GetFileName(choice.Output)}'.");
        return ExitCode.Done;
    }

    private static string Texts(int disclosed) => disclosed > 0 ? $"{disclosed} disclosed texts, " : "";

    private static async Task<Outcome<BundleManifest>> WriteAsync(OpenedHome home, BundleRequest request, string output, CancellationToken cancellation)
    {
        var unfinished = output + ".unfinished";
        try
        {
            Outcome<BundleManifest> written;
            await using (var file = File.Create(unfinished)) written = await new BundleWriter(home.Store, home.Home.LogKey).WriteAsync(request, file, cancellation);
            if (written.Succeeded) File.Move(unfinished, output);
            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("bundle.not-written", $"The bundle cannot be written: {fault.Message}", "Name a file in a folder that is there and that you may write to.") { Place = new Place(output) };
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<Outcome<List<RecordEntry>>> ByIdAsync(OpenedHome home, string[] ids, CancellationToken cancellation)
    {
        var found = new List<Outcome<(RecordEntry Entry, ReadOnlyMemory<byte> Envelope)>>();
        foreach (var id in ids) found.Add(await RecordSearch.OneAsync(home.Store, id, cancellation));
        return Outcome.Unless(found.SelectMany(record => record.Problems), () => found.Select(record => record.Value.Entry).ToList());
    }

    private static async Task<Outcome<List<RecordEntry>>> ByFilterAsync(OpenedHome home, BundleChoice choice, CancellationToken cancellation)
    {
        var found = new List<RecordEntry>();
        await foreach (var envelope in home.Store.ReadAsync(0, long.MaxValue, cancellation))
        {
            var record = RecordReader.Read(envelope);
            if (!IsReflection(record) && record.Kind.StartsWith(choice.Kind, StringComparison.Ordinal) && (choice.Project is null || record.Project == choice.Project)) found.Add(record);
        }

        return found.Count > 0 ? found : new Problem("bundle.nothing", "No record is like this.", "Look at what there is with 'assay ledger log'.") { Value = $"{choice.Kind} {choice.Project}".Trim() };
    }

    private static bool IsReflection(RecordEntry record) => record.Kind == Reflection.Kind.Name;

    private static Problem Exists(string file) =>
        new("bundle.exists", "There is a file of this name already; it is not overwritten.", "Give another name for the bundle.") { Place = new Place(file) };

    private static Problem NeverLeaves(RecordEntry record) =>
        new("bundle.reflection", "A reflection is for whoever wrote it, and never leaves in a bundle.", "Leave it out; read it with 'assay ledger show'.") { Value = record.Id };

    private static string? Own(OpenedHome home, BundleChoice choice) => choice.Disclose == BundleDisclosure.Own && home.Home.Keys.HasIdentity ? home.Actor.Person : null;

    private static ImmutableArray<BundleArtifact> Artifacts(OpenedHome home, List<RecordEntry> records, BundleChoice choice) =>
    [
        .. new TravellingArtifacts(Own(home, choice), choice.WithTables, choice.WithOwnersText).Of(records).Select(artifact => artifact.Digest)
            .Where(digest => home.Artifacts.Contains(digest) && new FileInfo(home.Artifacts.PathOf(digest)).Length is var length && length <= choice.LargestArtifact)
            .Select(digest => new BundleArtifact(digest, File.ReadAllBytes(home.Artifacts.PathOf(digest)))),
    ];
}

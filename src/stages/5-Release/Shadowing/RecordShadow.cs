using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Shadowing;

/// <summary>Puts a finished file of pairs on record. Doing it twice leaves one record: a process that was killed between may do it again.</summary>
public static class RecordShadow
{
    /// <summary>Keeps the file as an artifact and states its figures.</summary>
    /// <returns>The record; null where there is nothing to state, or the log does not hold the request.</returns>
    public static async Task<ReleaseShadow?> CommitAsync(string path, IArtifactStore artifacts, ILedgerStore store, RecordBook book, CancellationToken cancellation)
    {
        if (ShadowFile.Read(path) is not ({ } stretch, { Count: > 0 } lines)) return null;
        var found = (await ReleaseHistory.ReadAsync(store, cancellation)).Find(stretch.Request);
        if (!found.Succeeded) return null;
        var kept = await artifacts.PutAsync(ShadowFile.Name, ShadowFile.MediaType, (place, _) => CopyAsync(path, place), cancellation);
        var shadow = ShadowSummary.Of(stretch, lines, kept.Digest)!;
        var draft = RecordDraft.Of(shadow, $"release/shadow/{kept.Digest}", kept.Subject(), new Subject("model.onnx", shadow.Model), await RecordSubject.OfAsync(store, found.Value.Entry, cancellation));
        await book.AppendAsync([draft with { Project = found.Value.Entry.Project, Context = found.Value.Entry.Context }], cancellation);
        return shadow;
    }

    private static Task CopyAsync(string path, string place)
    {
        File.Copy(path, place, overwrite: true);
        return Task.CompletedTask;
    }
}

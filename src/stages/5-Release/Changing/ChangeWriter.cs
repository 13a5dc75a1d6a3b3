using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Release.History;
using Assay.Release.Records;
using Assay.Release.Registry;

namespace Assay.Release.Changing;

/// <summary>Puts a change on record, and lets the alias of the registry follow it. The record states where the alias belongs; where moving it fails, the release holds all the same, and it is said.</summary>
internal static class ChangeWriter
{
    /// <summary>Writes the change of a draft.</summary>
    public static async Task<ChangeReceipt> WriteAsync(ReleaseChange change, RecordDraft draft, IServiceProvider services, CancellationToken cancellation)
    {
        var aliases = services.Need<RegistryAliases>();
        var alias = draft.Context == RecordContext.Live ? await aliases.Plan(draft.Project ?? "", change.Environment, Answering(change), cancellation) : null;
        var entry = (await services.Need<RecordBook>().AppendAsync([draft with { Body = change with { Alias = alias } }], cancellation))[0];
        // What was written before under the same key is what counts.
        var written = entry.As<ReleaseChange>();
        var moved = written.Alias is { } move ? await aliases.Move(move, cancellation) : Outcome.Done;
        return ChangeText.Receipt(entry, written) with { Alias = written.Alias, AliasFault = moved.Succeeded ? null : moved.Problems[0].Message };
    }

    /// <summary>Moves the alias of a change that stands, where whoever made it was stopped before; null where nothing is left to do.</summary>
    public static async Task<ChangeReceipt?> CompleteAsync(ReleaseCase request, ReleaseHistory history, IServiceProvider services, CancellationToken cancellation)
    {
        var aliases = services.Need<RegistryAliases>();
        if (history.Live(request.Entry.Project ?? "", request.Request.Environment, request.Entry.Context) is not { Change: { Alias: { } alias } change } live || change.Request != request.Entry.Id) return null;
        if (!(await UnfinishedAliases.FindAsync(history, aliases, cancellation)).Contains(alias)) return null;
        var moved = await aliases.Move(alias, cancellation);
        return ChangeText.Receipt(live.Entry, change) with { Alias = alias, AliasFault = moved.Succeeded ? null : moved.Problems[0].Message };
    }

    // While a version has a share only, the one that has the rest is what the alias means.
    private static Digest? Answering(ReleaseChange change) => change.Share < 100 && change.Before is { } before ? before : change.Model;
}

using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Acts;

/// <summary>Reads the acts of people from the log, in its order. The index has to be up to date.</summary>
internal sealed class EvidenceActs(ILedgerStore store, IEvidenceIndex index)
{
    /// <summary>Every act of this room's kinds; records whose bytes cannot be read are passed over.</summary>
    public Task<IReadOnlyList<EvidenceAct>> ReadAsync(CancellationToken cancellation) => ReadAsync(kind => !RecordAttributions.IsAboutKeys(kind), cancellation);

    /// <summary>The acts of some kinds.</summary>
    public async Task<IReadOnlyList<EvidenceAct>> ReadAsync(Func<string, bool> isAsked, CancellationToken cancellation)
    {
        var found = new List<(RecordEntry Entry, Digest Envelope, IndexedRecord Indexed, long[] Named)>();
        foreach (var indexed in (await index.ActsAsync(cancellation)).Where(act => isAsked(act.Kind)))
            await foreach (var stored in store.ReadAsync(indexed.Index, indexed.Index + 1, cancellation))
                if (RecordReader.TryRead(stored) is { Succeeded: true } read) found.Add((read.Value, Digest.Of(stored.Bytes.Span), indexed, await NamedAsync(read.Value, cancellation)));
        var named = await index.AtAsync(found.SelectMany(act => act.Named).ToHashSet(), cancellation);
        return [.. found.Select(act => new EvidenceAct(act.Entry, act.Envelope, act.Indexed, [.. act.Named.Where(named.ContainsKey).Select(leaf => named[leaf])]))];
    }

    /// <summary>The leaves of the records that an act names: only of those whose bytes are the ones that it names.</summary>
    private async Task<long[]> NamedAsync(RecordEntry act, CancellationToken cancellation)
    {
        var leaves = new List<long>();
        foreach (var (id, envelope) in NamesOf(act))
            if (await store.FindAsync(id, cancellation) is [var stored] && stored.Id == id && Digest.Of(stored.Bytes.Span) == envelope) leaves.Add(stored.Index);
        return [.. leaves];
    }

    private static IEnumerable<(string Id, Digest Envelope)> NamesOf(RecordEntry act)
    {
        if (act.TryAs<Claim>() is { IsWhole: true } claim) return claim.Cites.Select(cited => (cited.Id, cited.Envelope));
        if (act.TryAs<Rejection>() is { IsWhole: true } rejection) return act.Subjects.Where(subject => subject.Name == $"record:{rejection.Rejects}").Select(subject => (rejection.Rejects, subject.Digest));
        return [];
    }
}

using System.Collections.Immutable;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Reflecting;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Evidence;

/// <summary>The reflections of whoever looks, and of nobody else.</summary>
internal static class OwnReflections
{
    /// <summary>They, the newest first, each with its text where this home can open it.</summary>
    public static async Task<ImmutableArray<(RecordEntry Entry, Reflection Reflection, string? Text)>> ReadAsync(IServiceProvider home, CancellationToken cancellation)
    {
        if (home.Need<CurrentPerson>().Person is not { } person) return [];
        var (store, index, vault) = (home.Need<ILedgerStore>(), home.Need<IEvidenceIndex>(), home.Need<IVault>());
        await new EvidenceIndexer(store, index, home.Need<FactCatalogue>()).CatchUpAsync(cancellation);
        var kept = ImmutableArray.CreateBuilder<(RecordEntry, Reflection, string?)>();
        foreach (var act in (await index.ActsAsync(cancellation)).Where(act => act.Kind == Reflection.Kind.Name && act.Person == person).Reverse())
            await foreach (var stored in store.ReadAsync(act.Index, act.Index + 1, cancellation))
                if (RecordReader.TryRead(stored) is { Succeeded: true, Value: { } entry } && entry.TryAs<Reflection>() is { Text: not null } reflection) kept.Add((entry, reflection, (await vault.OpenAsync(reflection.Text.Hmac, cancellation))?.Text));
        return kept.ToImmutable();
    }
}

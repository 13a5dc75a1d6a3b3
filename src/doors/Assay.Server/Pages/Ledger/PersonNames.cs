using System.Collections.Concurrent;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;
using Assay.Ledger.Inspect;

namespace Assay.Server.Pages.Ledger;

/// <summary>What persons are called, as far as this home's vault can open what they signed. A name that was erased is gone when the server starts anew at the latest.</summary>
internal sealed class PersonNames
{
    private const string NameField = "actor.name";

    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Read, string Name)> _names = new(StringComparer.Ordinal);

    /// <summary>The person's name; the start of the pseudonym where no name can be opened.</summary>
    public static async Task<string> OfAsync(IServiceProvider home, string person, DateTimeOffset now, CancellationToken cancellation)
    {
        var ledger = home.Need<IndexedLedger>();
        var names = ledger.Companion<PersonNames>()._names;
        if (names.TryGetValue(person, out var known) && now - known.Read < Lasting) return known.Name;
        var newest = await ledger.FindAsync(RecordFilter.All with { Person = person, Most = 1 }, cancellation);
        var shown = newest is [var header] ? await ShowRecord.Capability.Handle(new RecordRequest(header.Id), home, cancellation) : default;
        var name = shown.Succeeded ? shown.Value.Opened.FirstOrDefault(field => field.Key.EndsWith(NameField, StringComparison.Ordinal)).Value : null;
        names[person] = (now, name ?? (person.Length > 13 ? $"{person[..13]}…" : person));
        return names[person].Name;
    }
}

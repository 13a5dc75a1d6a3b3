using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles.Import;

/// <summary>What a log says of keys so far, judged record by record as verification does it, so that what comes behind can be judged the same way.</summary>
internal sealed class LocalKeys
{
    private readonly HashSet<string> _enrolled = new(StringComparer.Ordinal);

    private LocalKeys()
    {
    }

    /// <summary>The log's keys; the records to come are fed to it.</summary>
    public KeyRegister Register { get; } = new();

    /// <summary>How many records the log has.</summary>
    public long Size { get; private set; }

    /// <summary>Whether the log itself enrols the key.</summary>
    public bool Enrols(string keyId) => _enrolled.Contains(keyId);

    /// <summary>The keys that the log enrols, with their persons.</summary>
    public IEnumerable<(string KeyId, string Person)> Enrolled => _enrolled.Select(keyId => (keyId, Register.HistoryOf(keyId)!.Person));

    /// <summary>Reads the whole log.</summary>
    public static async Task<LocalKeys> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var keys = new LocalKeys { Size = await store.SizeAsync(cancellation) };
        await foreach (var stored in store.ReadAsync(0, keys.Size, cancellation))
        {
            var read = Envelope.Parse(stored.Bytes.Span).Then(envelope => StatementReader.Read(envelope.Payload));
            if (!read.Succeeded) continue;
            keys.Register.Next(read.Value, stored.Index, out _);
        }

        keys._enrolled.UnionWith(keys.Register.Enrolled);
        return keys;
    }
}

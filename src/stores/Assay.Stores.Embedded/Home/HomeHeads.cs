using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Keys;

namespace Assay.Stores.Embedded.Home;

/// <summary>Signs a home's heads with its log's key, refuses to sign a second history, and keeps the newest outside of the home.</summary>
internal sealed class HomeHeads(VerifierKey expected, KeyFolder keys, KnownHeads known) : IDisposable
{
    private LogSigner? _signer;

    /// <summary>Why the newest head could not be kept outside of the home; null when it was.</summary>
    public Problem? Fault { get; private set; }

    /// <summary>Signs a head. The ledger calls this within its transaction, one call at a time.</summary>
    /// <exception cref="StoreFaultException">The key is missing or another, or the ledger is behind a known head.</exception>
    public string Sign(long size, Digest root)
    {
        var newest = known.Newest(expected.Name);
        if (!newest.Problems.IsEmpty) throw new StoreFaultException(newest.Problems[0]);
        if (newest.Value is { } head && head.Size >= size && (head.Size, head.Root) != (size, root)) throw HomeFaults.RolledBack(known.FileOf(expected.Name), head, size);
        return (_signer ??= Signer()).Sign(size, root);
    }

    /// <summary>Keeps a head that has become durable. Never throws: the records are safe by now.</summary>
    public void Keep(string note)
    {
        var kept = Checkpoint.Parse(note).Then(known.Keep);
        Fault = kept.Problems.FirstOrDefault();
    }

    public void Dispose() => _signer?.Dispose();

    private LogSigner Signer()
    {
        var read = keys.LogKey(expected.Name);
        if (!read.Problems.IsEmpty) throw new StoreFaultException(read.Problems[0]);
        var signer = read.Required;
        if (signer.VerifierKey.ToString() == expected.ToString()) return signer;
        using (signer) throw new StoreFaultException(KeyFaults.OtherLogKey(keys.LogFile(expected.Name), expected.Name, signer.VerifierKey.ToString(), expected.ToString()));
    }
}

using System.Collections.Immutable;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>Finds what a vault can open of records that go into a bundle.</summary>
public static class Disclosure
{
    /// <summary>The openings of a record's sealed texts that the vault still has; others stay sealed.</summary>
    /// <param name="envelope">The record's envelope.</param>
    /// <param name="vault">Where openings are kept.</param>
    /// <param name="cancellation">Stops looking.</param>
    public static async Task<ImmutableArray<Opening>> OfAsync(ReadOnlyMemory<byte> envelope, IVault vault, CancellationToken cancellation = default)
    {
        var statement = Envelope.Parse(envelope.Span).Then(parsed => StatementReader.Read(parsed.Payload));
        if (!statement.Succeeded) return [];
        var openings = ImmutableArray.CreateBuilder<Opening>();
        foreach (var (_, commitment) in SealedPlaces.In(statement.Value))
            if (await vault.OpenAsync(commitment, cancellation) is { } opening) openings.Add(opening);
        return openings.ToImmutable();
    }
}

using System.Collections.Frozen;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>The texts that a bundle discloses, as a vault that is only read.</summary>
public sealed class BundleVault : IVault
{
    private readonly FrozenDictionary<Digest, Opening> _openings;

    private BundleVault(FrozenDictionary<Digest, Opening> openings) => _openings = openings;

    /// <summary>The texts of a bundle; a file that opens nothing is left out, which verification tells.</summary>
    public static BundleVault Of(Bundle bundle) =>
        new(bundle.Files.Where(file => BundleFiles.CommitmentOf(file.Key) is not null).Select(file => BundledOpening.Read(file.Key, file.Value)).OfType<Opening>().ToFrozenDictionary(opening => opening.Commitment.Hmac));

    /// <inheritdoc/>
    public Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default) => Task.FromResult(_openings.GetValueOrDefault(commitment));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: nothing is written to a bundle.</exception>
    public Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default) => throw new NotSupportedException("A bundle is only read.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a copy of a text is erased by whoever holds it.</exception>
    public Task<bool> ShredAsync(string person, CancellationToken cancellation = default) => throw new NotSupportedException("A bundle is only read.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

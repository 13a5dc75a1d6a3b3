using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Store;

/// <summary>Keeps personal text and its salts together, encrypted under one key per person. Destroying a person's key erases all of their text.</summary>
public interface IVault : IAsyncDisposable
{
    /// <summary>Keeps openings; durable on completion. Keeping the same commitment twice is harmless.</summary>
    Task KeepAsync(IReadOnlyCollection<Opening> openings, CancellationToken cancellation = default);

    /// <summary>The opening of a commitment; null when it was never kept or its person's key has been destroyed.</summary>
    Task<Opening?> OpenAsync(Digest commitment, CancellationToken cancellation = default);

    /// <summary>Destroys a person's key. True if there was one.</summary>
    Task<bool> ShredAsync(string person, CancellationToken cancellation = default);
}

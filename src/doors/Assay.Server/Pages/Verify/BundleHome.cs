using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;

namespace Assay.Server.Pages.Verify;

/// <summary>A bundle as a home in which nothing is written: what capabilities that look at evidence ask for, so that they say of a bundle what they would say of a home that held its records and no others.</summary>
/// <param name="log">Its records.</param>
/// <param name="index">What they show.</param>
/// <param name="vault">What of them is disclosed.</param>
/// <param name="facts">Every fact that records can show.</param>
/// <param name="clock">Tells the time, by which freshness is told.</param>
internal sealed class BundleHome(BundleLog log, IEvidenceIndex index, BundleVault vault, FactCatalogue facts, TimeProvider clock) : IServiceProvider, IArtifactStore
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ILedgerStore)) return log;
        if (serviceType == typeof(IEvidenceIndex)) return index;
        if (serviceType == typeof(IVault)) return vault;
        if (serviceType == typeof(FactCatalogue)) return facts;
        if (serviceType == typeof(TimeProvider)) return clock;
        // Whoever looks is nobody in it, and the owner's wording of a standard never travels.
        if (serviceType == typeof(CurrentPerson)) return new CurrentPerson(null);
        return serviceType == typeof(IArtifactStore) ? this : null;
    }

    /// <inheritdoc/>
    public bool Contains(Digest digest) => false;

    /// <inheritdoc/>
    public string PathOf(Digest digest) => throw new FileNotFoundException("A bundle's files are read from the bundle.", digest.ToString());

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: nothing is written to a bundle.</exception>
    public Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default) => throw new NotSupportedException("A bundle is only read.");
}

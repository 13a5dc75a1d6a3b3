namespace Assay.Ledger.Bundles;

/// <summary>A bundle that has been read: its manifest, and every file that the manifest names, with the bytes that it says. Not verified yet.</summary>
public sealed class Bundle
{
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _files;

    internal Bundle(BundleManifest manifest, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => (Manifest, _files) = (manifest, files);

    /// <summary>What it says it holds.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>The files but the manifest, by name.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files => _files;
}

namespace Assay.Ledger.Bundles;

/// <summary>A named file in a zip file.</summary>
internal sealed class ZipEntry(string name, ReadOnlyMemory<byte> content)
{
    private readonly Lazy<uint> _checksum = new(() => Crc32.Of(content.Span));

    public string Name => name;

    public ReadOnlyMemory<byte> Content => content;

    public uint Checksum => _checksum.Value;
}

using System.IO.Compression;
using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.Documents;

/// <summary>An Office file: parts of XML in a zip file. What is unpacked is counted while it is unpacked, whatever the file says of its size.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _zip;
    private long _left = ReadLimits.UnpackedTotalBytes;

    private PackageFile(ZipArchive zip) => _zip = zip;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is no zip file, or has more entries than are read.</exception>
    public static PackageFile Open(Stream stream)
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.Count <= ReadLimits.Entries ? new PackageFile(zip) : throw new InvalidDataException($"It has {zip.Entries.Count} entries; {ReadLimits.Entries} are read at most.");
    }

    /// <summary>Names of the parts in a folder with an ending, in the order of the numbers in their names.</summary>
    public IEnumerable<string> PartsIn(string folder, string ending) =>
        _zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal) && name.IndexOf('/', folder.Length) < 0).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);

    /// <summary>Reads a part, if there is one.</summary>
    /// <exception cref="InvalidDataException">It unpacks to more than is read.</exception>
    /// <exception cref="XmlException">It is no XML.</exception>
    public bool Read(string part, Action<XmlReader> read)
    {
        if (_zip.GetEntry(part) is not { } entry) return false;
        using var unpacked = new CountedStream(entry.Open(), Math.Min(_left, ReadLimits.UnpackedBytes));
        using var reader = StrictXml.Open(unpacked);
        read(reader);
        _left -= unpacked.BytesRead;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();
}

using System.Buffers.Binary;
using System.Text;
using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>
/// A zip file with one byte sequence for one content: entries stored and never compressed, no times, no extra fields, no comments. Any program opens it; only
/// the very bytes that this would write are read, so that nothing can hide in it and nothing in it can grow.
/// </summary>
internal static class StoredZip
{
    /// <summary>The most entries that are read or written.</summary>
    public const int MostEntries = 60_000;

    /// <summary>The largest file that is read or written, in bytes: 1 GiB.</summary>
    public const int LargestSize = 1024 * 1024 * 1024;

    private const int LocalHeaderSize = 30;
    private const uint LocalSignature = 0x04034B50;
    private const uint CentralSignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const ushort Version = 10;
    private const ushort FirstOfJanuary1980 = 0x21;
    private const string Remedy = "Ask for the bundle again, as 'assay' wrote it; do not pack it anew.";

    /// <summary>Writes the entries in the order given.</summary>
    public static void Write(Stream destination, IReadOnlyList<ZipEntry> entries)
    {
        foreach (var entry in entries)
        {
            destination.Write(LocalHeader(entry));
            destination.Write(entry.Content.Span);
        }

        destination.Write(Directory(entries));
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and nothing else.</summary>
    /// <returns>The entries, or <c>bundle.shape</c>, <c>bundle.changed</c>, <c>bundle.compressed</c>, <c>bundle.limit</c>.</returns>
    public static Outcome<IReadOnlyList<ZipEntry>> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestSize) return new Problem("bundle.limit", "The bundle is larger than 1 GiB.", Remedy);
        var entries = new List<ZipEntry>();
        var at = 0;
        while (BinaryPrimitives.TryReadUInt32LittleEndian(file.Span[at..], out var signature) && signature == LocalSignature)
        {
            if (entries.Count == MostEntries) return new Problem("bundle.limit", "The bundle has more than 60,000 entries.", Remedy);
            var read = ReadEntry(file[at..]);
            if (!read.Succeeded) return Outcome<IReadOnlyList<ZipEntry>>.Failed(read.Problems);
            entries.Add(read.Value);
            at += LocalHeaderSize + read.Value.Name.Length + read.Value.Content.Length;
        }

        return file.Span[at..].SequenceEqual(Directory(entries)) ? entries : Misshapen("its directory is not that of its entries");
    }

    private static Outcome<ZipEntry> ReadEntry(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < LocalHeaderSize) return Misshapen("an entry is cut off");
        var header = rest.Span;
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != 0)
            return new Problem("bundle.compressed", "The bundle has a compressed entry.", Remedy) { Expected = "stored entries only, which cannot grow when they are read" };
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[22..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        if (rest.Length - LocalHeaderSize - nameLength < size) return Misshapen("an entry is cut off");
        var name = rest.Slice(LocalHeaderSize, nameLength);
        if (!Ascii.IsValid(name.Span)) return Misshapen("an entry's name is not plain text");
        var entry = new ZipEntry(Encoding.ASCII.GetString(name.Span), rest.Slice(LocalHeaderSize + nameLength, (int)size));
        return header.StartsWith(LocalHeader(entry)) ? entry : Changed(header, entry);
    }

    /// <summary>Names the entry: the header may be whole and the content changed, on the way or on purpose.</summary>
    private static Problem Changed(ReadOnlySpan<byte> header, ZipEntry entry)
    {
        var problem = BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) == entry.Checksum ? Misshapen("an entry's header is not that of its content") : new Problem("bundle.changed", "The bundle was changed since it was written: an entry has another checksum than its header says.", Remedy);
        return problem with { Place = new Place(File: entry.Name) };
    }

    private static byte[] LocalHeader(ZipEntry entry)
    {
        var header = new LittleEndian(LocalHeaderSize + entry.Name.Length);
        header.Add(LocalSignature);
        AddFacts(ref header, entry);
        header.Add(Encoding.ASCII.GetBytes(entry.Name));
        return header.Bytes;
    }

    /// <summary>What the local header and the directory both say: version, no flags, stored, no time, checksum, sizes, length of the name, no extra field.</summary>
    private static void AddFacts(ref LittleEndian header, ZipEntry entry)
    {
        header.Add(Version, 0, 0, 0, FirstOfJanuary1980);
        header.Add(entry.Checksum);
        header.Add((uint)entry.Content.Length);
        header.Add((uint)entry.Content.Length);
        header.Add((ushort)entry.Name.Length, 0);
    }

    private static byte[] Directory(IReadOnlyList<ZipEntry> entries)
    {
        var size = entries.Sum(entry => 46 + entry.Name.Length);
        var directory = new LittleEndian(size + 22);
        uint offset = 0;
        foreach (var entry in entries)
        {
            directory.Add(CentralSignature);
            directory.Add(Version);
            AddFacts(ref directory, entry);
            directory.Add(0, 0, 0);
            directory.Add(0u);
            directory.Add(offset);
            directory.Add(Encoding.ASCII.GetBytes(entry.Name));
            offset += (uint)(LocalHeaderSize + entry.Name.Length + entry.Content.Length);
        }

        directory.Add(EndSignature);
        directory.Add(0, 0, (ushort)entries.Count, (ushort)entries.Count);
        directory.Add((uint)size);
        directory.Add(offset);
        directory.Add((ushort)0);
        return directory.Bytes;
    }

    private static Problem Misshapen(string why) => new("bundle.shape", $"This is not a bundle: {why}.", Remedy) { Expected = "a zip file as 'assay' writes it" };
}

using System.IO.Compression;
using System.Text;

namespace Shared;

/// <summary>Zip files in the shape of bundles, with any names and contents.</summary>
internal static class ForgedZip
{
    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        var directory = new MemoryStream();
        foreach (var (name, content) in files)
        {
            var (offset, facts) = ((uint)stream.Length, Facts(name, content));
            Put(stream, 0x04034B50u, facts, Encoding.ASCII.GetBytes(name), content);
            Put(directory, 0x02014B50u, (ushort)10, facts, (ushort)0, (ushort)0, (ushort)0, 0u, offset, Encoding.ASCII.GetBytes(name));
        }

        var start = (uint)stream.Length;
        Put(stream, directory.ToArray(), 0x06054B50u, (ushort)0, (ushort)0, (ushort)files.Length, (ushort)files.Length, (uint)directory.Length, start, (ushort)0);
        return stream.ToArray();
    }

    public static (string Name, byte[] Content)[] Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => (entry.FullName, Content(entry)))];
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Facts(string name, byte[] content)
    {
        var facts = new MemoryStream();
        Put(facts, (ushort)10, (ushort)0, (ushort)0, (ushort)0, (ushort)0x21, Checksum(content), (uint)content.Length, (uint)content.Length, (ushort)name.Length, (ushort)0);
        return facts.ToArray();
    }

    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private static void Put(MemoryStream stream, params object[] values)
    {
        foreach (var value in values)
        {
            stream.Write(value switch
            {
                ushort number => BitConverter.GetBytes(number),
                uint number => BitConverter.GetBytes(number),
                byte[] bytes => bytes,
                _ => throw new ArgumentException($"{value.GetType()} has no bytes here."),
            });
        }
    }
}

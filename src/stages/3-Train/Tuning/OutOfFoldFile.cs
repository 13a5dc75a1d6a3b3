using System.Buffers.Binary;

namespace Assay.Train.Tuning;

/// <summary>
/// Out-of-fold predictions as a file: the ASCII letters <c>ASSAYOOF</c>, then little-endian int32 version (1), repeats, rows and width, then
/// repeats × rows × width doubles, NaN where nothing was predicted.
/// </summary>
public static class OutOfFoldFile
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/vnd.assay.out-of-fold";

    private const int Version = 1;
    private const int HeaderSize = 24;
    private static ReadOnlySpan<byte> Magic => "ASSAYOOF"u8;

    /// <summary>The file's bytes.</summary>
    public static byte[] ToBytes(OutOfFoldPredictions predictions)
    {
        var values = predictions.Rows * predictions.Width;
        var bytes = new byte[HeaderSize + predictions.ByRepeat.Length * values * sizeof(double)];
        Magic.CopyTo(bytes);
        int[] header = [Version, predictions.ByRepeat.Length, predictions.Rows, predictions.Width];
        for (var i = 0; i < header.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8 + 4 * i), header[i]);
        for (var repeat = 0; repeat < predictions.ByRepeat.Length; repeat++)
            for (var i = 0; i < values; i++) BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(HeaderSize + (repeat * values + i) * sizeof(double)), predictions.ByRepeat[repeat][i]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static OutOfFoldPredictions FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize || !bytes.StartsWith(Magic)) throw new InvalidDataException("This is no file of out-of-fold predictions.");
        var (version, repeats, rows, width) = (Int32At(bytes, 8), Int32At(bytes, 12), Int32At(bytes, 16), Int32At(bytes, 20));
        if (version != Version || repeats < 0 || rows < 0 || width < 1 || bytes.Length != HeaderSize + (long)repeats * rows * width * sizeof(double)) throw new InvalidDataException("The file of out-of-fold predictions is damaged.");
        var predictions = OutOfFoldPredictions.Empty(rows, width, repeats);
        for (var i = 0; i < repeats * rows * width; i++) predictions.ByRepeat[i / (rows * width)][i % (rows * width)] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(HeaderSize + i * sizeof(double))..]);
        return predictions;
    }

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static OutOfFoldPredictions Read(string path) => FromBytes(File.ReadAllBytes(path));

    private static int Int32At(ReadOnlySpan<byte> bytes, int position) => BinaryPrimitives.ReadInt32LittleEndian(bytes[position..]);
}

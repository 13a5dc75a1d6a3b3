using Assay.Kernel;
using Assay.Tables.Sources;

namespace Assay.Stores.Embedded.DuckDb.Parquet;

/// <summary>Tells a Parquet file from what only looks like one, before anything else reads it.</summary>
internal static class ParquetMagic
{
    // The mark at both ends, and between them a footer's length.
    private const int Smallest = 12;

    /// <summary>What is wrong with the file's two ends, or null.</summary>
    public static Problem? Fault(SourceFile file)
    {
        using var stream = File.OpenRead(file.Path);
        if (stream.Length == 0) return At(file, "data.empty-file", "The file is empty.", "Write it again.");
        if (stream.Length < Smallest || !IsMark(stream, 0)) return At(file, "data.not-parquet", "The file does not start as a Parquet file does.", "Correct the ending of its name, or write it again as Parquet.");
        if (!IsMark(stream, stream.Length - 4)) return At(file, "data.parquet-damaged", "The file ends before its footer: it was cut off.", "Copy or write it again.");
        return null;
    }

    /// <summary>The file cannot be read although its ends are right.</summary>
    public static Problem Damaged(SourceFile file, Exception fault) =>
        At(file, "data.parquet-damaged", $"The file is damaged: {fault.Message.Split('\n')[0].TrimEnd()}", "Copy or write it again.");

    private static bool IsMark(FileStream stream, long at)
    {
        Span<byte> mark = stackalloc byte[4];
        stream.Position = at;
        stream.ReadExactly(mark);
        return mark.SequenceEqual("PAR1"u8);
    }

    private static Problem At(SourceFile file, string code, string message, string remedy) =>
        new(code, message, remedy) { Place = new Place(file.Name), Expected = "a Parquet file" };
}

using Assay.Tables;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>What a segment holds by now, while a server may still write it.</summary>
/// <param name="Rows">Its whole rows, or labels; null when there are none yet.</param>
/// <param name="IsWritten">Whether a server writes it.</param>
internal sealed record OpenSegment(Table? Rows, bool IsWritten)
{
    /// <summary>Reads it; null when it has become Parquet meanwhile.</summary>
    public static OpenSegment? Read(string segment)
    {
        try
        {
            var isWritten = IsHeld(segment);
            using var file = new FileStream(segment, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new OpenSegment(SegmentRows.Read(bytes).Table, isWritten);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool IsHeld(string segment)
    {
        try
        {
            using var file = new FileStream(segment, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return true;
        }
    }
}

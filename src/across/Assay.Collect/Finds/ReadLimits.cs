namespace Assay.Collect.Finds;

/// <summary>How much is read of what others made, before it is refused.</summary>
internal static class ReadLimits
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long FileBytes = 64L << 20;

    /// <summary>Largest file of settings that is read, in bytes: a run's meta.yaml, a tag.</summary>
    public const int SettingBytes = 64 << 10;

    /// <summary>Most bytes that one part of a compressed file may unpack to.</summary>
    public const long UnpackedBytes = 64L << 20;

    /// <summary>Most bytes that a whole compressed file may unpack to.</summary>
    public const long UnpackedTotalBytes = 256L << 20;

    /// <summary>Most entries of a compressed file.</summary>
    public const int Entries = 10_000;

    /// <summary>Most pages of a document.</summary>
    public const int Pages = 2_000;

    /// <summary>Most characters of text that are kept of one find.</summary>
    public const int Characters = 2 << 20;

    /// <summary>Most texts that are kept of one find.</summary>
    public const int Texts = 5_000;

    /// <summary>Longest text that is kept, in characters.</summary>
    public const int TextCharacters = 2_000;

    /// <summary>Most files of a folder that are looked at.</summary>
    public const int Files = 200_000;

    /// <summary>Deepest folder below a place that is looked at.</summary>
    public const int Depth = 32;
}

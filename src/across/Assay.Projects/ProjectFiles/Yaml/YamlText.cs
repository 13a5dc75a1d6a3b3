using System.Text;
using Assay.Kernel;

namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>The bytes of a project file as text: UTF-8, with or without a byte order mark, at most 1 MiB.</summary>
internal static class YamlText
{
    /// <summary>Longest file that is read, in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes, or says what is wrong with the bytes and on which line.</summary>
    public static Outcome<string> Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length > MaxBytes) return TooLarge(file, bytes.Length);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            var text = Strict.GetString(bytes);
            return string.IsNullOrWhiteSpace(text) ? Empty(file) : text;
        }
        catch (DecoderFallbackException fault)
        {
            return NotUtf8(file, bytes, fault);
        }
    }

    /// <summary>The problem of a file of <paramref name="size"/> bytes.</summary>
    public static Problem TooLarge(string file, long size) =>
        new("project.too-large", "The project file is larger than a project file may be.", "Keep data out of it: name data files under data.sources.")
        {
            Place = new Place(file),
            Value = $"{size} bytes",
            Expected = $"at most {MaxBytes} bytes",
        };

    /// <summary>The problem of a file that says nothing.</summary>
    public static Problem Empty(string file) =>
        new("project.empty", "The project file is empty.", "Write one with 'assay new DIR --from TABLE --target COLUMN'.") { Place = new Place(file) };

    private static Problem NotUtf8(string file, ReadOnlySpan<byte> bytes, DecoderFallbackException fault)
    {
        var at = Math.Clamp(fault.Index, 0, bytes.Length);
        return new Problem("project.not-utf8", "The project file is not UTF-8 text.", "Save it as UTF-8 in your editor, or convert it: iconv -f latin1 -t utf-8.")
        {
            Place = new Place(file, bytes[..at].Count((byte)'\n') + 1),
            Value = fault.BytesUnknown is { Length: > 0 } unknown ? "byte 0x" + Convert.ToHexString(unknown) : null,
            Expected = "UTF-8",
        };
    }
}

using System.Text;
using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>The bytes of an owner's file as text: UTF-8, UTF-16 with its mark, else Windows-1252, which holds Latin-1.</summary>
internal static class SourceText
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MostBytes = 8 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, without a byte order mark, or why the bytes are none.</summary>
    public static Outcome<string> Decode(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length > MostBytes) return TooLarge(file, bytes.Length);
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest) ?? Western.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Utf8(bytes) ?? Western.GetString(bytes),
        };
        return text.Contains('\0') ? NotText(file, text) : text;
    }

    /// <summary>The problem of a file of that size.</summary>
    public static Problem TooLarge(string file, long size) =>
        new("import.too-large", "The file is larger than the text of a standard is.", "Save the list of statements alone, as text or CSV.") { Place = new Place(file), Value = $"{size} bytes", Expected = $"at most {MostBytes} bytes" };

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Problem NotText(string file, string text) =>
        new("import.not-text", "The file is not text: it holds zero bytes.", "Open it in its own program, and save the statements as text, CSV or CASE JSON.") { Place = new Place(file, text.AsSpan(0, text.IndexOf('\0')).Count('\n') + 1) };
}

using System.Text;
using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>
/// The rules for paths of artifacts. A path is parts with '/' between them; it names a place in an index and is never handed to a file system here, but clients make files of it on theirs.
/// So nothing is a path that, read as it stands or with its percent signs decoded any number of times, leads out of a folder on any system.
/// </summary>
public static class ArtifactPath
{
    /// <summary>Of a whole path, in bytes of UTF-8: an index of every database takes that much.</summary>
    public const int MaxBytes = 1024;

    /// <summary>Of one part, in bytes of UTF-8: file systems take no more.</summary>
    public const int MaxPartBytes = 255;

    private const int MostDecodings = 8;

    /// <summary>The path of a file, as it is to be written.</summary>
    public static Outcome<string> File(string path) => path.Length == 0 ? Fault(path, "a path that names a file") : Check(path);

    /// <summary>The path of a folder: the empty text is the root, and one '/' at the end is no matter.</summary>
    public static Outcome<string> Folder(string path)
    {
        return path.Length == 0 ? "" : Check(path.EndsWith('/') ? path[..^1] : path);
    }

    /// <summary>A path below a folder that is right already.</summary>
    public static string Join(string folder, string path) => folder.Length == 0 ? path : path.Length == 0 ? folder : $"{folder}/{path}";

    /// <summary>The last part.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Every folder that a path is in, the outermost first, the root left out.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var i = path.IndexOf('/'); i >= 0; i = path.IndexOf('/', i + 1)) yield return path[..i];
    }

    private static Outcome<string> Check(string path)
    {
        if (Expectation(path) is { } expected) return Fault(path, expected);
        var decoded = path;
        for (var i = 0; decoded.Contains('%'); i++)
        {
            var next = Uri.UnescapeDataString(decoded);
            if (next == decoded) break;
            if (i == MostDecodings || Escapes(decoded, next)) return Fault(path, "no '/', '\\', '..' or control characters behind percent signs");
            decoded = next;
        }

        return path;
    }

    private static string? Expectation(string path)
    {
        if (path.Length > MaxBytes || !TryCount(path, out var bytes)) return $"text of at most {MaxBytes} bytes in UTF-8";
        if (bytes > MaxBytes) return $"at most {MaxBytes} bytes in UTF-8";
        if (path.Any(char.IsControl)) return "no control characters";
        if (path.AsSpan().ContainsAny('\\', '#')) return "no '\\' and no '#'";
        if (path is [_, ':', ..] && char.IsAsciiLetter(path[0])) return "no drive at its start";
        var parts = path.Split('/');
        if (parts.Any(part => part is "" or "." or "..")) return "parts with one '/' between them, none of them empty, '.' or '..'";
        return parts.Any(part => Encoding.UTF8.GetByteCount(part) > MaxPartBytes) ? $"parts of at most {MaxPartBytes} bytes in UTF-8" : null;
    }

    private static bool Escapes(string before, string after) =>
        after.Count(letter => letter == '/') != before.Count(letter => letter == '/') || Expectation(after) is not null;

    private static bool TryCount(string path, out int bytes)
    {
        bytes = 0;
        for (var i = 0; i < path.Length;)
        {
            if (!Rune.TryGetRuneAt(path, i, out var rune)) return false;
            bytes += rune.Utf8SequenceLength;
            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static Problem Fault(string path, string expected) => new(TrackingFaults.Invalid, "Invalid path.", "Name the artifact by a relative path, such as 'model/weights.bin'.")
    {
        Value = path.Length > MaxBytes ? path[..MaxBytes] : path,
        Expected = expected,
    };
}

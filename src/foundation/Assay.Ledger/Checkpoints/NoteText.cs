using System.Diagnostics.CodeAnalysis;

namespace Assay.Ledger.Checkpoints;

/// <summary>The strict base64 that notes are written in: one text for one sequence of bytes.</summary>
internal static class NoteText
{
    /// <summary>Decodes standard base64 with padding; false for white space, missing padding or bits left over.</summary>
    public static bool TryBase64(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var buffer = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, buffer, out var written)) return false;
        bytes = buffer[..written];
        return Convert.ToBase64String(bytes) == text;
    }
}

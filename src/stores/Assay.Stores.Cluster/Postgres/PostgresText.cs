using System.Buffers;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Which texts PostgreSQL can hold: all of Unicode but the character NUL, and no half of a surrogate pair.</summary>
internal static class PostgresText
{
    /// <summary>Whether the database can hold the text; what it cannot hold, it does not hold.</summary>
    public static bool IsSound(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) return false;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var length) != OperationStatus.Done) return false;
            rest = rest[(at + length)..];
        }

        return true;
    }

    /// <summary>What is wrong with the first text that the database cannot hold; null when there is none.</summary>
    public static Problem? Check(params IEnumerable<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (text is null || IsSound(text)) continue;
            var shown = text.Replace("\0", "\\u0000", StringComparison.Ordinal);
            return FieldProblems.Invalid(field, shown, FieldRules.Bad(field, shown, "the store keeps no NUL character and no half of a surrogate pair."), "text without NUL");
        }

        return null;
    }

    /// <summary>A name as a statement has it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

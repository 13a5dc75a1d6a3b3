using System.Text;
using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>
/// Reads a standard as its owner publishes it: plain text, CSV or CASE JSON, told apart by their content. What cannot be read is told by line, without losing
/// the rest; a file in which nothing can be read is a problem. Pure: the same bytes give the same statements.
/// </summary>
public static class OwnerStandardReader
{
    /// <summary>Largest file that is read, in bytes: 8 MiB.</summary>
    public const int MostBytes = SourceText.MostBytes;

    /// <summary>Reads the bytes of an owner's file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Outcome<OwnerStandard> Read(ReadOnlySpan<byte> bytes, string file)
    {
        var text = SourceText.Decode(bytes, file);
        if (!text.Succeeded) return Outcome<OwnerStandard>.Failed(text.Problems);
        var read = IsJson(text.Value) ? CaseReader.Read(Encoding.UTF8.GetBytes(text.Value), file) : CsvReader.Read(text.Value) ?? PlainTextReader.Read(text.Value);
        return read.Then(standard => standard.Statements.IsEmpty ? Nothing(file, standard) : Outcome<OwnerStandard>.Success(standard));
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static Outcome<OwnerStandard> Nothing(string file, OwnerStandard standard)
    {
        var first = standard.Unread.FirstOrDefault();
        return new Problem("import.nothing-readable", "No statement of a standard can be read from this file.", $"Give text with a code before each statement (K1: …), a table with {CsvReader.Expected}, or a CFPackage of CASE as JSON.")
        {
            Place = new Place(file, first?.Line),
            Value = first is null ? null : $"{first.Text} ({first.Why})",
        };
    }
}

using Assay.Evidence.Importing;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>Reads a sheet's file.</summary>
internal static class SheetFile
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt"];

    /// <summary>The sheet and the digest of its file, or <c>sheet.form</c>, <c>sheet.quote</c>, <c>import.no-file</c>, <c>import.too-large</c>, <c>import.not-text</c>.</summary>
    public static Outcome<(Digest Digest, Sheet Sheet)> Read(string path, string file)
    {
        if (!Endings.Contains(Path.GetExtension(path).ToLowerInvariant())) return new Problem("sheet.form", "This is no CSV file.", "Save the sheet as CSV.") { Place = new Place(file), Value = Path.GetExtension(path), Expected = string.Join(", ", Endings) };
        return SourceFile.Read(path, file).Then(bytes => CsvSheets.Read(bytes, file).Map(sheet => (Digest.Of(bytes), sheet)));
    }
}

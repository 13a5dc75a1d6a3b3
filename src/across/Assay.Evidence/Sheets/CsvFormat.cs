using System.Collections.Immutable;
using System.Text;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>CSV: text with cells parted by commas, semicolons or tabs.</summary>
public sealed class CsvFormat : ISheetFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".csv", ".tsv", ".txt"];

    /// <inheritdoc/>
    public Outcome<Sheet> Read(byte[] bytes, string file) => CsvSheets.Read(bytes, file);

    /// <inheritdoc/>
    /// <remarks>In UTF-8 with a byte order mark, without which spreadsheets take the file for another encoding.</remarks>
    public byte[] Write(Sheet sheet) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvSheets.Write(sheet))];
}

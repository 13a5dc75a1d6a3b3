using System.Collections.Immutable;
using System.Xml;
using Assay.Collect.Documents;
using Assay.Evidence.Sheets;
using Assay.Kernel;

namespace Assay.Collect.Sheets;

/// <summary>XLSX: the workbooks of ECMA-376. Values are read, formulas are not; what is written are texts.</summary>
public sealed class XlsxFormat : ISheetFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".xlsx", ".xlsm"];

    /// <inheritdoc/>
    /// <returns>The sheet, or <c>sheet.workbook</c>.</returns>
    public Outcome<Sheet> Read(byte[] bytes, string file)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var package = PackageFile.Open(stream);
            var sheets = new WorkbookReader(package).Sheets().ToList();
            if (sheets.Count == 0) throw new InvalidDataException("It has no sheets.");
            return sheets.Find(sheet => SheetHeadings.Find(sheet, file).Succeeded) ?? sheets[0];
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or FormatException or OverflowException)
        {
            return new Problem("sheet.workbook", $"The file cannot be read as a workbook: {fault.Message}", "Open it in its own program, and save it again, or save the sheet as CSV.") { Place = new Place(file) };
        }
    }

    /// <inheritdoc/>
    public byte[] Write(Sheet sheet) => WorkbookWriter.Write(sheet);
}

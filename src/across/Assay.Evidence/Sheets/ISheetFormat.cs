using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>A form of file that sheets are kept in. What was written is read again, cell by cell.</summary>
public interface ISheetFormat
{
    /// <summary>Endings of its files' names, in lower case with the dot; the first is the usual one.</summary>
    ImmutableArray<string> Endings { get; }

    /// <summary>Reads the sheet in a file: of several the first that has headings (<see cref="SheetHeadings"/>), else the first.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its name, for messages.</param>
    Outcome<Sheet> Read(byte[] bytes, string file);

    /// <summary>Writes a sheet. No cell of it is a formula.</summary>
    byte[] Write(Sheet sheet);
}

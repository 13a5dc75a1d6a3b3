namespace Assay.Evidence.Sheets;

/// <summary>A spreadsheet that was written.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Rows">How many parts it has.</param>
public sealed record ExportedSheet(string File, int Rows);

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>Why a CSV file cannot be read on.</summary>
/// <param name="Code">As a problem's code.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Value">The offending text, if it can be shown.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record CsvFault(string Code, long Line, string Message, string Remedy, string? Value = null, string? Expected = null);

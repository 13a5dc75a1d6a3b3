namespace Assay.Evidence.Why;

/// <summary>A file that was added, or a row of a spreadsheet, that a person brought for a part and that no claim on it cites yet. It ticks nothing.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Title">What people call it; null where this home cannot open it.</param>
public sealed record BroughtRecord(string Id, string Kind, string? Title);

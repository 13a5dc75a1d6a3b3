namespace Assay.Evidence.Notes;

/// <summary>That a note was recorded.</summary>
/// <param name="Id">The note's record.</param>
/// <param name="About">The record that it is about.</param>
/// <param name="Kind">That record's kind.</param>
public sealed record NoteReceipt(string Id, string About, string Kind);

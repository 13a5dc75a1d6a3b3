namespace Assay.Cli.New;

/// <summary>One distinct value of a column.</summary>
/// <param name="Text">As the table has it.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record LevelCount(string Text, long Rows);

namespace Assay.Tables.Engine;

/// <summary>A column to import, and how its cells are to be held.</summary>
/// <param name="Name">As the inspection names it.</param>
/// <param name="Type">See <see cref="ColumnTyping"/>.</param>
public sealed record ColumnImport(string Name, ColumnType Type);

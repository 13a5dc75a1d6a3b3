using System.Collections.Immutable;

namespace Assay.Cli.New;

/// <summary>From what a new project file is written.</summary>
/// <param name="Project">The project's name: lower-case letters, digits, dashes.</param>
/// <param name="Source">The table's path, relative to the project's folder.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">The columns, in the table's order.</param>
/// <param name="Target">The column to predict.</param>
/// <param name="Protected">Columns that name groups of people; may be empty.</param>
public sealed record NewProjectRequest(string Project, string Source, long Rows, ImmutableArray<ColumnSummary> Columns, string Target, ImmutableArray<string> Protected);

using Assay.Kernel;

namespace Assay.Cli.Runs;

/// <summary>What was asked of <c>assay runs search</c>.</summary>
/// <param name="Filter">The filter; null for every run.</param>
/// <param name="Experiments">Names or ids; none for every experiment.</param>
/// <param name="OrderBy">Clauses of the order.</param>
/// <param name="Columns">Keys of the columns; none for the usual ones.</param>
/// <param name="Limit">At most so many; null for as many as the form takes.</param>
/// <param name="View">In use, in the bin, or all.</param>
/// <param name="Json">Whether JSON is asked for.</param>
/// <param name="Csv">A CSV file to write, or a dash.</param>
/// <param name="Parquet">A Parquet file to write, or a dash.</param>
internal sealed record RunSearchRequest(
    string? Filter, IReadOnlyList<string> Experiments, IReadOnlyList<string> OrderBy, IReadOnlyList<string> Columns, int? Limit, RunsInView View, bool Json, string? Csv, string? Parquet)
{
    private const int UsualRows = 50;

    /// <summary>The most runs.</summary>
    public int Most => Limit ?? (IsTable ? UsualRows : int.MaxValue);

    /// <summary>Whether a table in the terminal is asked for.</summary>
    public bool IsTable => !Json && Csv is null && Parquet is null;

    /// <summary>What does not go together.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (Limit < 1) yield return new Problem("runs.limit", "The limit is out of range.", "Give another, or leave it out.") { Place = new Place(Field: "--limit"), Value = $"{Limit}", Expected = "1 or more" };
        string[] forms = [.. new[] { Json ? "--json" : null, Csv is null ? null : "--csv", Parquet is null ? null : "--parquet" }.OfType<string>()];
        if (forms.Length > 1) yield return new Problem("runs.two-forms", "The result can be written in one form at a time.", "Keep one of them, and run the command again for the other.") { Value = string.Join(", ", forms), Expected = "one of --json, --csv, --parquet" };
    }
}

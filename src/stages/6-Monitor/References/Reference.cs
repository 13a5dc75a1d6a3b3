using System.Collections.Immutable;
using Assay.Statistics.Moments;
using Assay.Tables;

namespace Assay.Monitor.References;

/// <summary>What windows are compared with: a profile, and where they are at hand the rows themselves, so that figures are exact.</summary>
/// <param name="profile">The profile.</param>
/// <param name="rows">The rows that it is of; null when only the profile is known.</param>
public sealed class Reference(ReferenceProfile profile, Table? rows = null)
{
    private readonly SampleSorter _sorter = new();
    private readonly Dictionary<string, double[]> _sorted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferenceColumn> _columns = profile.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>The profile.</summary>
    public ReferenceProfile Profile { get; } = profile;

    /// <summary>The rows; null when only the profile is known.</summary>
    public Table? Rows { get; } = rows;

    /// <summary>What the evaluation of the model found; null where nothing is known of it.</summary>
    public TestedFigures? Tested { get; private init; }

    /// <summary>Columns whose values are not to go on record, as the project's profile has them withheld.</summary>
    public ImmutableHashSet<string> Withheld { get; private init; } = [];

    /// <summary>The same reference, with what the evaluation found.</summary>
    public Reference With(TestedFigures? tested) => new(Profile, Rows) { Tested = tested, Withheld = Withheld };

    /// <summary>The same reference, with columns whose values are not to go on record.</summary>
    public Reference Withholding(IEnumerable<string> columns) => new(Profile, Rows) { Tested = Tested, Withheld = [.. columns] };

    /// <summary>The column of that name, or null.</summary>
    public ReferenceColumn? Find(string column) => _columns.GetValueOrDefault(column);

    /// <summary>The numbers of a column in increasing order; null when only the profile is known. They are sorted once.</summary>
    public double[]? Sorted(string column)
    {
        if (Rows?.Find(column) is not NumericColumn numbers) return null;
        if (!_sorted.TryGetValue(column, out var sorted)) _sorted[column] = sorted = _sorter.Sort(numbers.Values).ToArray();
        return sorted;
    }
}

using System.Collections.Immutable;

namespace Assay.Statistics.Fairness;

/// <summary>The group of every row: a code a row, and a name a code. A missing value is a group of its own, for leaving people out of the comparison is a choice that should show.</summary>
public sealed class GroupLabels
{
    /// <summary>The name of the group of rows whose attribute is missing.</summary>
    public const string Missing = "(missing)";

    private GroupLabels(ImmutableArray<int> codes, ImmutableArray<string> names) => (Codes, Names) = (codes, names);

    /// <summary>For each row an index into <see cref="Names"/>.</summary>
    public ImmutableArray<int> Codes { get; }

    /// <summary>The groups' names; some may have no rows.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>How many rows.</summary>
    public int Rows => Codes.Length;

    /// <summary>Groups from a categorical column.</summary>
    /// <param name="codes">For each row an index into <paramref name="names"/>; −1 is missing.</param>
    /// <param name="names">The levels.</param>
    /// <exception cref="ArgumentException">A code has no name.</exception>
    public static GroupLabels Of(ReadOnlySpan<int> codes, IReadOnlyList<string> names)
    {
        var labels = codes.ToArray();
        var missing = false;
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] < -1 || labels[row] >= names.Count)
                throw new ArgumentException($"Row {row} has the group code {labels[row]}, but there are {names.Count} names.", nameof(codes));
            if (labels[row] >= 0) continue;
            labels[row] = names.Count;
            missing = true;
        }
        return new GroupLabels([.. labels], missing ? [.. names, Missing] : [.. names]);
    }

    /// <summary>Groups from texts, null being missing; names in ordinal order.</summary>
    public static GroupLabels Of(IReadOnlyList<string?> values)
    {
        var names = values.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        return Of(values.Select(value => value is null ? -1 : index[value]).ToArray(), names);
    }

    /// <summary>
    /// Intersectional groups: one for each combination of the attributes' groups that occurs, named "afam = yes, single = no".
    /// </summary>
    /// <param name="attributes">Each attribute's name and groups; all with the same rows.</param>
    /// <exception cref="ArgumentException">No attribute is given, or rows differ.</exception>
    public static GroupLabels Cross(params ReadOnlySpan<(string Attribute, GroupLabels Groups)> attributes)
    {
        if (attributes.IsEmpty) throw new ArgumentException("Groups are crossed over at least one attribute.", nameof(attributes));
        var rows = attributes[0].Groups.Rows;
        var combined = new long[rows];
        foreach (var (attribute, groups) in attributes)
        {
            if (groups.Rows != rows) throw new ArgumentException($"'{attribute}' has {groups.Rows} rows; expected {rows}.", nameof(attributes));
            for (var row = 0; row < rows; row++) combined[row] = checked(combined[row] * groups.Names.Length + groups.Codes[row]);
        }
        var present = combined.Distinct().Order().ToArray();
        var names = new string[present.Length];
        for (var i = 0; i < names.Length; i++) names[i] = NameOf(present[i], attributes);
        return new GroupLabels([.. combined.Select(code => Array.BinarySearch(present, code))], [.. names]);
    }

    private static string NameOf(long combined, ReadOnlySpan<(string Attribute, GroupLabels Groups)> attributes)
    {
        var parts = new string[attributes.Length];
        for (var i = attributes.Length - 1; i >= 0; i--)
        {
            var (attribute, groups) = attributes[i];
            parts[i] = $"{attribute} = {groups.Names[(int)(combined % groups.Names.Length)]}";
            combined /= groups.Names.Length;
        }
        return string.Join(", ", parts);
    }
}

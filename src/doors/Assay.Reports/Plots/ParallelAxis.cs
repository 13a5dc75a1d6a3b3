using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Reports.Plots;

/// <summary>One of several upright axes: numbers from the least to the greatest, or texts at even distances.</summary>
public sealed class ParallelAxis
{
    private readonly ImmutableArray<double?> _places;

    private ParallelAxis(string name, ImmutableArray<double?> places, IEnumerable<(double At, string Text)> ticks, (double Low, double High)? ends = null) =>
        (Name, _places, Ticks, Ends) = (name, places, [.. ticks.Select(tick => new PlotTick(tick.At, tick.Text))], ends);

    /// <summary>What it measures.</summary>
    public string Name { get; }

    /// <summary>The numbers at its foot and its head; null for an axis of texts.</summary>
    public (double Low, double High)? Ends { get; }

    internal ImmutableArray<PlotTick> Ticks { get; }

    /// <summary>An axis of the values of some things: by number where every value that is there is a finite number, else by text.</summary>
    /// <param name="name">What it measures.</param>
    /// <param name="values">A value for each thing; null where it has none.</param>
    public static ParallelAxis Of(string name, IReadOnlyList<string?> values)
    {
        double?[] numbers = [.. values.Select(value => value is not null && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null)];
        return values.Where((value, i) => value is not null && numbers[i] is null).Any() ? ByText(name, values) : ByNumber(name, numbers);
    }

    /// <summary>The place of a thing's value, from 0 (the foot) to 1; null where it has none.</summary>
    public double? At(int thing) => _places[thing];

    private static ParallelAxis ByNumber(string name, double?[] numbers)
    {
        var axis = PlotAxis.Linear(numbers.OfType<double>());
        return new ParallelAxis(name, [.. numbers.Select(number => number is { } there ? axis.At(there) : (double?)null)], axis.Ticks.Select(tick => (tick.At, tick.Text)), axis.Ends);
    }

    private static ParallelAxis ByText(string name, IReadOnlyList<string?> values)
    {
        string[] texts = [.. values.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        double Place(string text) => (Array.BinarySearch(texts, text, StringComparer.Ordinal) + 0.5) / texts.Length;
        return new ParallelAxis(name, [.. values.Select(value => value is null ? (double?)null : Place(value))], texts.Length <= 12 ? texts.Select(text => (Place(text), text)) : []);
    }
}

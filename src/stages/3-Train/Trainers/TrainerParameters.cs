using System.Collections.Immutable;

namespace Assay.Train.Trainers;

/// <summary>A trainer's parameters by name, sorted; what a run's record holds.</summary>
/// <param name="Values">Names in snake_case.</param>
public sealed record TrainerParameters(ImmutableSortedDictionary<string, double> Values)
{
    /// <summary>No parameters.</summary>
    public static TrainerParameters None { get; } = Of();

    /// <summary>Parameters from pairs.</summary>
    public static TrainerParameters Of(params ReadOnlySpan<(string Name, double Value)> pairs)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs) values.Add(name, value);
        return new(values.ToImmutable());
    }

    /// <summary>The parameter of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public double this[string name] => Values[name];

    /// <summary>A parameter that is a whole number.</summary>
    public int Whole(string name) => (int)Values[name];
}

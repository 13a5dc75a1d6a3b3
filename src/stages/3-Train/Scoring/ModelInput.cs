using System.Collections.Immutable;

namespace Assay.Train.Scoring;

/// <summary>One raw column that a model reads.</summary>
/// <param name="Name">The column's name, which is the graph input's name.</param>
/// <param name="Kind">Number or text.</param>
/// <param name="Levels">The texts seen in training, sorted; null for numbers and when there are more than <see cref="MostLevels"/>.</param>
public sealed record ModelInput(string Name, InputKind Kind, ImmutableArray<string>? Levels = null)
{
    /// <summary>The least number seen in training; null for texts, and in signatures that do not say.</summary>
    public double? Lowest { get; init; }

    /// <summary>The greatest number seen in training; null for texts, and in signatures that do not say.</summary>
    public double? Highest { get; init; }

    /// <summary>At most so many levels are listed.</summary>
    public const int MostLevels = 200;
}

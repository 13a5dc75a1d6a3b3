using System.Collections.Immutable;

namespace Assay.Evaluate.Explanation;

/// <summary>Why the model predicted what it did for one test row. It explains the model, not the world: a contribution is not a cause.</summary>
public sealed record ExplainedRow
{
    /// <summary>Row number in the table, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>Why it was picked: <c>highest</c>, <c>lowest</c>, <c>borderline</c>, <c>largest error</c>.</summary>
    public required string Why { get; init; }

    /// <summary>The prediction explained: a probability, or the predicted target.</summary>
    public required double Prediction { get; init; }

    /// <summary>What came out: the class, or the target's number.</summary>
    public string? Actual { get; init; }

    /// <summary>Mean prediction over the background rows.</summary>
    public required double BaseValue { get; init; }

    /// <summary>Contributions, largest in size first.</summary>
    public required ImmutableArray<FeatureContribution> Contributions { get; init; }
}

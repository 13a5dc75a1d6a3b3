namespace Assay.Evaluate.Explanation;

/// <summary>The mean prediction when every row is given one value of a feature.</summary>
/// <param name="Value">The value, for numeric features.</param>
/// <param name="Level">The level, for categorical features.</param>
/// <param name="Mean">Mean prediction: probability of the positive (multiclass: most frequent) class, or the predicted target.</param>
/// <param name="StandardDeviation">Between rows (the spread of individual conditional expectations): large where the feature acts differently on different rows.</param>
public sealed record DependencePoint(double? Value, string? Level, double Mean, double StandardDeviation);

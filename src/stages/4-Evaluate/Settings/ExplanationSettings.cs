namespace Assay.Evaluate.Settings;

/// <summary>How much work explanations are worth: <c>evaluate.explanation</c>.</summary>
public sealed record ExplanationSettings
{
    /// <summary>How often each feature is shuffled for its permutation importance; at least 2.</summary>
    public int Repeats { get; init; } = 10;
}

namespace Assay.Tracking.Search;

/// <summary>A text: what a value equals, or the pattern that it fits.</summary>
/// <param name="Value">The text between the quotes.</param>
public sealed record TextOperand(string Value) : SearchOperand
{
    /// <summary>As a filter spells it.</summary>
    public override string ToString() => Quote(Value);
}

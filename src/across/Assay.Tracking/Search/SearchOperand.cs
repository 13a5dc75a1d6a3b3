namespace Assay.Tracking.Search;

/// <summary>What a comparison holds against a key's value: a <see cref="NumberOperand"/>, a <see cref="TextOperand"/> or a <see cref="TextListOperand"/>.</summary>
public abstract record SearchOperand
{
    /// <summary>The text between single quotes, as a filter spells it: a quote within is doubled.</summary>
    private protected static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

namespace Assay.Evidence.Portfolio;

/// <summary>A text that the person discloses: it is what was sealed when the record was signed.</summary>
/// <param name="Record">Identifier of the record.</param>
/// <param name="Field">Dotted path of the field: <c>body.narrative</c>.</param>
/// <param name="Text">The text.</param>
public sealed record PortfolioText(string Record, string Field, string Text);

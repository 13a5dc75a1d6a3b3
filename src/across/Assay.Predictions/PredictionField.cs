namespace Assay.Predictions;

/// <summary>One input or output of a model as the log keeps it: a number or a text a row.</summary>
/// <param name="Name">Its name, without <c>input.</c> or <c>output.</c> before it.</param>
/// <param name="IsText">Whether it is a text.</param>
public sealed record PredictionField(string Name, bool IsText);

namespace Assay.Data.Checks;

/// <summary>One declared check, held against the table.</summary>
/// <param name="Name">Reads as a person would say it: <c>pirat in 0 to 3</c>.</param>
/// <param name="SetBy">Field of <c>assay.yaml</c>: <c>data.checks[0]</c>.</param>
/// <param name="Gate">What follows when it does not hold.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Sentence">What was found.</param>
public sealed record CheckResult(string Name, string SetBy, CheckGate Gate, bool Passed, string Sentence);

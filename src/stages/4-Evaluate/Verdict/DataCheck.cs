using Assay.Evaluate.Settings;

namespace Assay.Evaluate.Verdict;

/// <summary>A check on the data that acts as a gate, as the Data stage found it.</summary>
/// <param name="Name">Reads as a person would say it: <c>pirat in 0 to 3</c>.</param>
/// <param name="SetBy">Field of <c>assay.yaml</c>: <c>data.checks[0]</c>.</param>
/// <param name="Kind">What follows when it does not hold.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Sentence">What was found.</param>
public sealed record DataCheck(string Name, string SetBy, GateKind Kind, bool Passed, string Sentence);

namespace Assay.Train.Records;

/// <summary>Two runs on the same folds. The winner was picked as the best of several, which the p-value does not allow for.</summary>
/// <param name="Other">The other candidate.</param>
/// <param name="Difference">Mean over folds of the winner's metric less the other's; positive is better where greater is better.</param>
/// <param name="PValue">Two-sided, by <paramref name="Test"/>; null when it cannot be had (fewer than two common folds).</param>
/// <param name="Test">The test's name.</param>
/// <param name="Folds">Folds that both were scored on.</param>
public sealed record PairedDifference(string Other, double Difference, double? PValue, string Test, int Folds);

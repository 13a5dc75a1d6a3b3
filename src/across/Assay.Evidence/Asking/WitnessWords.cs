namespace Assay.Evidence.Asking;

/// <summary>What a witness says who was asked by a link.</summary>
/// <param name="Observed">What they saw.</param>
/// <param name="When">When, as people say it.</param>
/// <param name="Where">Where.</param>
public sealed record WitnessWords(string Observed, string When, string Where);

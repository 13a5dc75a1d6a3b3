namespace Assay.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What: <c>ONNX Runtime</c>.</param>
/// <param name="State">How it is.</param>
/// <param name="Found">What was found, in a few words.</param>
/// <param name="Remedy">What to do; null when nothing is needed.</param>
public sealed record Finding(string Name, FindingState State, string Found, string? Remedy = null);

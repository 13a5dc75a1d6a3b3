namespace Assay.Cli.Running;

/// <summary>The files that a run leaves for people, full paths.</summary>
/// <param name="Report">The HTML report.</param>
/// <param name="ModelCard">The model card in Markdown.</param>
/// <param name="Model">The chosen model in ONNX form.</param>
internal sealed record RunFiles(string Report, string ModelCard, string Model);

namespace Assay.Cli.Predicting;

/// <summary>What is to be scored.</summary>
/// <param name="Model">A project's folder, or an ONNX file.</param>
/// <param name="Table">A CSV or Parquet file.</param>
/// <param name="Output">The file to write.</param>
internal sealed record PredictRequest(string Model, string Table, string Output);

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>A batch of spans cannot be read. It never leaves this folder: readers of nested messages give up at once, and the answer is a problem.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class MalformedTelemetryException(string message) : Exception(message);

using System.Text.Json;

namespace Assay.Mlflow.Wire;

/// <summary>Writes the fields of a reply; the braces around them are written already.</summary>
/// <param name="json">Inside of the reply's object.</param>
public delegate void MlflowReply(Utf8JsonWriter json);

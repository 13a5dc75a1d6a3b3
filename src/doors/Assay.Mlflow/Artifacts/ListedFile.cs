using System.Text.Json;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Artifacts;

/// <summary>A file or a folder in a listing.</summary>
/// <param name="Path">As the client is to read it.</param>
/// <param name="Size">Length in bytes; null for a folder.</param>
internal sealed record ListedFile(string Path, long? Size)
{
    /// <summary>Its fields.</summary>
    public static void Write(Utf8JsonWriter json, ListedFile file)
    {
        json.WriteString("path", file.Path);
        json.WriteBoolean("is_dir", file.Size is null);
        json.WriteInteger("file_size", file.Size);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Assay.Ledger.Records;

namespace Assay.Projects.ProjectFiles;

/// <summary>A project: a folder with an <c>assay.yaml</c> that has been read and found valid.</summary>
/// <param name="Name">The project's name: lower-case letters, digits and dashes.</param>
/// <param name="Folder">Full path of the folder; paths in the file are relative to it.</param>
/// <param name="Context">Real, rehearsed or simulated work; every record says which.</param>
/// <param name="Root">The whole file as JSON, keys as written (snake_case), defaults not filled in.</param>
public sealed record Project(string Name, string Folder, RecordContext Context, JsonObject Root)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>A section as its type, defaults filled in. Two types may view the same section, each with the fields that are its own.</summary>
    public TSection Section<TSection>() where TSection : ISection<TSection> =>
        (Root[TSection.Path] ?? new JsonObject()).Deserialize<TSection>(Options)!;
}

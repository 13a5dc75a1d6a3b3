using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Projects.ProjectFiles;

/// <summary>A project: a folder with an <c>assay.yaml</c> that has been read and found valid.</summary>
/// <param name="Name">The project's name: lower-case letters, digits and dashes.</param>
/// <param name="Folder">Full path of the folder; paths in the file are relative to it.</param>
/// <param name="Context">Real, rehearsed or simulated work; every record says which.</param>
/// <param name="Root">The whole file as JSON: keys as written (snake_case), short forms written out (<c>pirat: feature</c> as a mapping with a role), nulls and defaults left out.</param>
public sealed record Project(string Name, string Folder, RecordContext Context, JsonObject Root)
{
    /// <summary>Name of the project file in its folder.</summary>
    public const string FileName = "assay.yaml";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The file as the user named it, for messages.</summary>
    public string File { get; init; } = FileName;

    /// <summary>The 1-based line of each field by its path; empty for a project that did not come from a file.</summary>
    public ImmutableDictionary<string, long> Lines { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>A section as its type, defaults filled in. Two types may view the same section, each with the fields that are its own.</summary>
    public TSection Section<TSection>() where TSection : class, ISection<TSection> =>
        (Root[TSection.Path] ?? new JsonObject()).Deserialize<TSection>(Options)!;

    /// <summary>SHA-256 of a section's canonical bytes (see <see cref="CanonicalJson"/>): layout and comments do not change it. A missing section is an empty one.</summary>
    public Digest SectionDigest(string section) => Digest.Of(CanonicalJson.Write(Root[section] ?? new JsonObject()));

    /// <summary>The name of a project that does not give itself one: its folder's, with a dash for whatever a name may not hold.</summary>
    public static string NameOf(string folder)
    {
        var letters = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var name = string.Concat(letters).Trim('-');
        return name.Length == 0 ? "project" : name[..Math.Min(name.Length, 64)];
    }

    /// <summary>Where a field stands in the file, or the nearest field that encloses it; no line when neither is there.</summary>
    public Place At(string field)
    {
        for (var path = field; path.Length > 0; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Lines.TryGetValue(path, out var line)) return new Place(File, line, field);
        }

        return new Place(File, null, field);
    }
}

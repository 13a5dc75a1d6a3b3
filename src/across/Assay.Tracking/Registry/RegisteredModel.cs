using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>A name under which versions of a model, or of a prompt, follow one another.</summary>
/// <param name="ModelId">Opaque, and the same after a change of name: versions hang on it.</param>
/// <param name="Name">Unique among models and prompts.</param>
/// <param name="Description">For people; null when nobody wrote one.</param>
/// <param name="CreationTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970: when it, or which versions it has and where they stand, last changed.</param>
/// <param name="Tags">In the order of their keys (ordinal).</param>
/// <param name="Aliases">In the order of their names (ordinal).</param>
/// <param name="LastVersion">The number that was given last, 0 before the first: none is given twice.</param>
/// <param name="Latest">The newest version in each stage that has one.</param>
public sealed record RegisteredModel(
    string ModelId, string Name, string? Description, long CreationTime, long LastUpdateTime, IReadOnlyList<Tag> Tags, IReadOnlyList<ModelAlias> Aliases, int LastVersion, IReadOnlyDictionary<string, int> Latest)
{
    /// <summary>Whether it is a prompt.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPrompt => string.Equals(Tags.Find(PromptTags.IsPrompt), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tags are those of a prompt that is about to be created.</summary>
    public static bool ArePrompt(IReadOnlyList<Tag> tags) => tags.Find(PromptTags.IsPrompt) is not null;

    /// <summary>The names that point to a version, in order.</summary>
    public IReadOnlyList<string> AliasesOf(int version) => [.. Aliases.Where(alias => alias.Version == version).Select(alias => alias.Alias)];

    /// <summary>The version that an alias points to; null when there is no such alias.</summary>
    public int? Find(string alias) => Aliases.Where(known => known.Alias == alias).Select(known => (int?)known.Version).FirstOrDefault();

    internal RegisteredModel WithAlias(ModelAlias alias) =>
        this with { Aliases = [.. Aliases.Where(known => known.Alias != alias.Alias).Append(alias).OrderBy(known => known.Alias, StringComparer.Ordinal)] };

    internal RegisteredModel WithoutAlias(string alias) => this with { Aliases = [.. Aliases.Where(known => known.Alias != alias)] };

    internal RegisteredModel WithLatest(string stage, int? version)
    {
        var latest = new SortedDictionary<string, int>(Latest.ToDictionary(), StringComparer.Ordinal);
        if (version is { } number) latest[stage] = number;
        else latest.Remove(stage);
        return this with { Latest = latest };
    }

    internal static RegisteredModel Of(Document document) => DocumentJson.Read<RegisteredModel>(document);

    internal Document ToDocument(long version = 0) => new(DocumentKinds.RegisteredModel, ModelId) { Name = Name, Order = CreationTime, Version = version, Body = DocumentJson.Write(this) };
}

using System.Text.RegularExpressions;
using Assay.Kernel;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Registry;

/// <summary>What names, aliases and tags of the registry keep, and what may be wrong with what is asked of it.</summary>
public static partial class RegistryRules
{
    internal static Problem? CheckName(string? name, string field = "name")
    {
        if (string.IsNullOrWhiteSpace(name)) return FieldProblems.Missing(field);
        if (name.AsSpan().IndexOfAny('/', ':') >= 0) return FieldProblems.Invalid(field, name, $"Invalid model name '{name}': a name has no '/' and no ':' in it.", "a name without '/' and ':'");
        return FieldRules.ShortestPath(field, name);
    }

    internal static Problem? CheckTags(IEnumerable<Tag> tags) => tags.Select(CheckTag).FirstOrDefault(problem => problem is not null);

    internal static Problem? CheckTag(Tag tag) => FieldRules.Tag(tag, TrackingLimits.RegistryTagValue);

    internal static Problem? CheckAlias(string? alias)
    {
        if (string.IsNullOrEmpty(alias)) return FieldProblems.Invalid("alias", alias, "Registered model alias name cannot be empty.", "a name");
        if (!AliasCharacters().IsMatch(alias)) return FieldProblems.Invalid("alias", alias, $"Invalid alias name: '{alias}'. An alias holds letters, digits, underscores and dashes alone.", "letters, digits, '_' and '-'");
        return FieldRules.Length("alias", alias, TrackingLimits.Alias);
    }

    internal static Problem? CheckNewAlias(string? alias)
    {
        if (CheckAlias(alias) is { } problem) return problem;
        if (IsLatest(alias!)) return FieldProblems.Invalid("alias", alias, "'latest' alias name (case insensitive) is reserved: it is always the newest version.", "another name");
        return VersionAlias().IsMatch(alias!) ? FieldProblems.Invalid("alias", alias, $"Version alias name '{alias}' is reserved: it would read as the number of a version.", "another name") : null;
    }

    internal static bool IsLatest(string alias) => string.Equals(alias, "latest", StringComparison.OrdinalIgnoreCase);

    internal static Problem NoModel(string? name) => FieldProblems.NotFound($"Registered Model with name={name} not found.", "name", name);

    internal static Problem NoVersion(string name, int number) => FieldProblems.NotFound($"Model Version (name={name}, version={number}) not found.", "version", $"{number}");

    internal static Problem NothingLatest(string name) => FieldProblems.NotFound($"Latest version not found for model {name}.", "alias", "latest");

    internal static Problem NoAlias(string alias) => FieldProblems.Invalid("alias", alias, $"Registered model alias {alias} not found.", "an alias of this model");

    internal static Problem Taken(RegisteredModel? there, string name, bool asPrompt)
    {
        var (wanted, found) = (Noun(asPrompt), Noun(there?.IsPrompt ?? asPrompt));
        return FieldProblems.Taken(
            wanted == found
                ? $"{wanted} (name={name}) already exists."
                : $"Tried to create a {wanted.ToLowerInvariant()} with name '{name}', but the name is already taken by a {found.ToLowerInvariant()}: models and prompts share their names.",
            "name",
            name);
    }

    private static string Noun(bool isPrompt) => isPrompt ? "Prompt" : "Registered Model";

    [GeneratedRegex(@"^[\w\-]*\z")]
    private static partial Regex AliasCharacters();

    [GeneratedRegex(@"^[vV]\d+\z")]
    private static partial Regex VersionAlias();
}

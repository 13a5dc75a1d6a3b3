using Assay.Kernel;

namespace Assay.Tracking.Search.Language;

/// <summary>Finds what a written key means in a vocabulary.</summary>
internal sealed class KeyLookup(SearchVocabulary vocabulary, Func<KeyRule, bool> fits, Complaint complain)
{
    private const string Quoting = "Write the key as one of these, with back-ticks around a name that has other characters than letters, digits and _.";

    /// <summary>The key of a token of names, with its rule; a problem that says which part is unknown.</summary>
    public Outcome<(SearchKey Key, KeyRule Rule)> Find(ReadOnlySpan<char> written)
    {
        var text = KeyText.Read(written);
        if (text.Prefix is null) return Alone(text.Name);
        if (text.SecondPrefix is not null && vocabulary.Family($"{text.Prefix}.{text.SecondPrefix}") is { } inner) return InFamily(inner, text.Rest!);
        if (vocabulary.Family(text.Prefix) is { } family) return InFamily(family, text.Name);
        return complain($"Invalid entity type '{SearchProblems.Short(text.Prefix)}': {vocabulary.Entity} have no keys of that name.", Quoting, written.ToString(), $"one of {vocabulary.PrefixList} before the dot");
    }

    // A name alone is an attribute. One that is none is most often a metric whose prefix was left out.
    private Outcome<(SearchKey Key, KeyRule Rule)> Alone(string name)
    {
        var found = InFamily(vocabulary.Attributes, name);
        var open = vocabulary.Families.Where(family => family.AnyName is not null).Select(family => $"{family.Prefixes[0]}.{SearchProblems.Short(name)}").ToArray();
        return found.Succeeded || name.Length == 0 || open.Length == 0 ? found : Outcome<(SearchKey, KeyRule)>.Failed(found.Problems.Select(problem => problem with { Remedy = $"Did you mean {string.Join(" or ", open)}? {problem.Remedy}" }));
    }

    private Outcome<(SearchKey Key, KeyRule Rule)> InFamily(KeyFamily family, string name)
    {
        if (name.Length == 0) return complain($"The name after '{family.Prefixes[0]}.' is empty.", "Name the key.", "", "a name");
        if (family.Find(name) is { } found && fits(found.Rule)) return found;
        var known = family.NameList(fits);
        return complain($"Invalid {Singular(family)} key '{SearchProblems.Short(name)}' specified for {vocabulary.Entity}.", Quoting, name, known.Length == 0 ? $"another key: none of '{family.Prefixes[0]}' can be used here" : $"one of {known}");
    }

    private static string Singular(KeyFamily family) => family.Kind.ToString().ToLowerInvariant();
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>What a token was made for, by words that stand in records: how far it reaches in each part of the server. The server's description of itself is for every token.</summary>
public sealed class TokenScopes
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<(TokenArea Area, TokenScope Scope)>> Known = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<(TokenArea, TokenScope)>>
    {
        ["read"] = Everywhere(TokenScope.Read),
        ["write"] = Everywhere(TokenScope.Write),
        ["admin"] = Everywhere(TokenScope.Admin),
        ["tracking:read"] = [(TokenArea.Tracking, TokenScope.Read)],
        ["tracking:write"] = [(TokenArea.Tracking, TokenScope.Write)],
        ["predict"] = [(TokenArea.Predict, TokenScope.Write)],
        ["keys"] = [(TokenArea.Keys, TokenScope.Admin)],
        ["metrics"] = [],
    });

    private readonly Dictionary<TokenArea, TokenScope> _reach = new() { [TokenArea.Server] = TokenScope.Read };

    private TokenScopes(ImmutableArray<string> words)
    {
        Words = words;
        foreach (var (area, scope) in words.Where(Known.ContainsKey).SelectMany(word => Known[word]))
            if (!_reach.TryGetValue(area, out var held) || held < scope) _reach[area] = scope;
    }

    /// <summary>Everything that a person may do: what a password signs in to.</summary>
    public static TokenScopes All { get; } = new(["admin"]);

    /// <summary>Every word.</summary>
    public static IEnumerable<string> Vocabulary => Known.Keys;

    /// <summary>The words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>How far they reach in a part of the server; null where not at all.</summary>
    public TokenScope? In(TokenArea area) => _reach.TryGetValue(area, out var scope) ? scope : null;

    /// <summary>The scopes of words that were given; or which word is none.</summary>
    public static Outcome<TokenScopes> Read(IEnumerable<string> words)
    {
        var given = words.Distinct().ToImmutableArray();
        if (given.FirstOrDefault(word => !Known.ContainsKey(word)) is { } unknown) return FieldProblems.Invalid("scope", unknown, "There is no such scope.", $"one or more of {string.Join(", ", Vocabulary)}");
        return given.IsEmpty ? FieldProblems.Invalid("scope", "", "A token is for something.", $"one or more of {string.Join(", ", Vocabulary)}") : new TokenScopes(given);
    }

    /// <summary>The scopes of words that were kept. A word that this version does not know reaches nothing.</summary>
    internal static TokenScopes Kept(IEnumerable<string> words) => new([.. words]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Words);

    private static ImmutableArray<(TokenArea, TokenScope)> Everywhere(TokenScope scope) => [.. Enum.GetValues<TokenArea>().Select(area => (area, scope))];
}

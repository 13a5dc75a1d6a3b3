using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Release.Records;

namespace Assay.Release.Asking;

/// <summary>Strategies and their steps as they are typed.</summary>
internal static class StrategyText
{
    private static readonly ImmutableSortedDictionary<string, (ReleaseStrategy Strategy, ImmutableArray<int> Steps)> Words = new Dictionary<string, (ReleaseStrategy, ImmutableArray<int>)>
    {
        ["recreate"] = (ReleaseStrategy.Recreate, [100]),
        ["blue-green"] = (ReleaseStrategy.BlueGreen, [100]),
        ["canary"] = (ReleaseStrategy.Canary, [5, 25, 100]),
        ["shadow"] = (ReleaseStrategy.Shadow, [0]),
        ["ab-test"] = (ReleaseStrategy.AbTest, [50]),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The word of a strategy.</summary>
    public static string Of(ReleaseStrategy strategy) => Words.First(word => word.Value.Strategy == strategy).Key;

    /// <summary>The strategy and its steps.</summary>
    public static Outcome<(ReleaseStrategy Strategy, ImmutableArray<int> Steps)> Read(string? strategy, string? steps)
    {
        if (!Words.TryGetValue(strategy ?? "blue-green", out var known)) return new Problem("release.strategy", "There is no such strategy.", "Choose one of them.") { Place = new Place(Field: "strategy"), Value = strategy, Expected = string.Join(", ", Words.Keys) };
        if (steps is null) return known;
        if (known.Strategy is not (ReleaseStrategy.Canary or ReleaseStrategy.AbTest)) return Bad(steps, $"'{Of(known.Strategy)}' has no steps", "a canary or a comparison when steps are given");
        var parts = steps.Split(',', StringSplitOptions.TrimEntries);
        var shares = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : -1).ToImmutableArray();
        if (shares.Any(share => share is < 1 or > 100)) return Bad(steps, "a share is none", "whole numbers from 1 to 100, with commas between");
        if (shares.Zip(shares.Skip(1)).Any(pair => pair.First >= pair.Second)) return Bad(steps, "the shares do not rise", "rising shares: 5,25,100");
        return known.Strategy == ReleaseStrategy.Canary && shares[^1] != 100 ? Bad(steps, "the last share is not 100", "100 at the end") : (known.Strategy, shares);
    }

    private static Problem Bad(string steps, string why, string expected) => new("release.steps", $"The steps cannot be used: {why}.", "Correct --steps.") { Place = new Place(Field: "steps"), Value = steps, Expected = expected };
}

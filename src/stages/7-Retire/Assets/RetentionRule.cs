using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;

namespace Assay.Retire.Assets;

/// <summary>How long assets of a class are kept from the plan on.</summary>
/// <param name="Class">Which assets.</param>
/// <param name="Days">Days; 0 is until the plan is carried out.</param>
public sealed record RetentionRule(AssetClass Class, int Days)
{
    /// <summary>The longest retention, in days: a hundred years.</summary>
    public const int MostDays = 36_500;

    /// <summary>Reads <c>model=0</c>, <c>data=365</c>: each class at most once; or every fault.</summary>
    public static Outcome<ImmutableArray<RetentionRule>> Read(ImmutableArray<string> given)
    {
        var rules = given.Select(Read).ToList();
        var faults = rules.SelectMany(rule => rule.Problems).ToList();
        var twice = rules.Where(rule => rule.Succeeded).GroupBy(rule => rule.Required.Class).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) faults.Add(Fault($"{Word(twice.Key)} twice"));
        return Outcome.Unless<ImmutableArray<RetentionRule>>(faults, () => [.. rules.Select(rule => rule.Required)]);
    }

    /// <summary>A class as people write it.</summary>
    public static string Word(AssetClass kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The class that a word names.</summary>
    public static AssetClass? ClassOf(string word) => Enum.GetValues<AssetClass>().Cast<AssetClass?>().FirstOrDefault(kind => Word(kind!.Value) == word.Trim().ToLowerInvariant());

    private static Outcome<RetentionRule> Read(string text)
    {
        var parts = text.Split('=', 2);
        if (parts.Length != 2 || ClassOf(parts[0]) is not { } kind || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > MostDays) return Fault(text);
        return new RetentionRule(kind, days);
    }

    private static Problem Fault(string given) => new("retire.retention", "This is no retention.", "Give each class once, with the days that it is kept: --retain model=0 --retain data=365.")
    {
        Place = new Place(Field: "retain"),
        Value = given,
        Expected = $"{string.Join(", ", Enum.GetValues<AssetClass>().Select(Word))} = 0 to {MostDays} days",
    };
}

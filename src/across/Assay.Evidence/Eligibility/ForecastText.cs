using System.Collections.Immutable;

namespace Assay.Evidence.Eligibility;

/// <summary>Says a forecast of role fit to a person: counts by group, and the hardest by name.</summary>
internal static class ForecastText
{
    private const int MostNamed = 10;

    public static IEnumerable<string> Lines(Forecast forecast)
    {
        yield return "Forecast of role fit, by what was stated:";
        foreach (var group in forecast.Groups)
        {
            yield return $"  {group.Group}: {Count(group.Evidence)} with evidence, {Count(group.EvidenceInDoubt)} with evidence in doubt, {Count(group.Opportunity)} with an opportunity, {Count(group.NoRoute)} with no route";
            if (group.EvidenceInDoubt.Length > 0) yield return $"    in doubt: {string.Join(", ", group.EvidenceInDoubt)}";
            if (group.NoRoute.Length > 0) yield return $"    no route: {string.Join(", ", group.NoRoute)}";
        }

        if (forecast.Hardest.Length > 0) yield return "  Hardest to evidence:";
        foreach (var hard in forecast.Hardest.Take(MostNamed)) yield return $"    {hard.Code}: {Why(hard)}";
        if (forecast.Hardest.Length > MostNamed) yield return $"    and {forecast.Hardest.Length - MostNamed} more, which are named above with their route; --json and --output name them all.";
        yield return $"  {Forecast.RestsOn}";
    }

    /// <summary>Why a criterion is hard, as people read it.</summary>
    public static string Why(HardCriterion hard) => string.Join("; ", [EligibilityText.Say(hard.Route), .. hard.Flags.Select(EligibilityText.Say)]);

    private static int Count(ImmutableArray<string> codes) => codes.Length;
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Kernel;
using Assay.Ledger.Facts;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evidence.Standards;

/// <summary>Reads a standard's file, and reports all of its faults at once.</summary>
public static class StandardReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Reads the bytes of a standard's file.</summary>
    /// <param name="bytes">Its content, UTF-8 YAML.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="facts">The facts that rules may name.</param>
    public static Outcome<Standard> Read(ReadOnlySpan<byte> bytes, string file, FactCatalogue facts) =>
        ShapedYaml.Read(bytes, file, StandardShape.File, "standard").Then(yaml =>
        {
            var standard = yaml.Root.Deserialize<Standard>(Options)!;
            return Outcome.Unless(Faults(standard, yaml, facts), () => standard);
        });

    private static IEnumerable<Problem> Faults(Standard standard, ShapedYaml yaml, FactCatalogue facts)
    {
        foreach (var twice in standard.Criteria.GroupBy(criterion => criterion.Code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return new Problem("standard.code-twice", "Two criteria have the same code.", "Give each its own.") { Place = yaml.At("criteria"), Value = twice.Key };
        for (var i = 0; i < standard.Criteria.Length; i++)
            foreach (var fault in Faults(standard.Criteria[i], $"criteria[{i}]", yaml, facts)) yield return fault;
    }

    private static IEnumerable<Problem> Faults(Criterion criterion, string field, ShapedYaml yaml, FactCatalogue facts)
    {
        for (var i = 0; i < criterion.Parts.Length; i++)
        {
            var (part, at) = (criterion.Parts[i], $"{field}.parts[{i}]");
            if (criterion.Parts.Take(i).Any(earlier => earlier.Id == part.Id))
                yield return new Problem("standard.part-twice", "Two parts of a criterion have the same id.", "Give each its own.") { Place = yaml.At($"{at}.id"), Value = part.Id };
            if (part.Freshness is { } window && window.StaleMonths < window.CurrentMonths)
                yield return new Problem("standard.window", "Evidence would be stale before it is no longer current.", "Make stale_months at least current_months.") { Place = yaml.At($"{at}.freshness"), Value = $"{window.StaleMonths}", Expected = $"at least {window.CurrentMonths}" };
            for (var j = 0; j < part.Rules.Length; j++)
                foreach (var fault in Faults(part.Rules[j], $"{at}.rules[{j}]", yaml, facts)) yield return fault;
        }
    }

    private static IEnumerable<Problem> Faults(EvidenceRule rule, string at, ShapedYaml yaml, FactCatalogue facts)
    {
        foreach (var name in rule.Facts.Where(name => facts.Find(Plain(name)) is null)) yield return Unknown(name, yaml.At($"{at}.facts"), facts);
        foreach (var name in rule.Repeated.Where(name => !rule.Facts.Contains(name)))
            yield return new Problem("standard.repeated", "What is to be shown again and again is none of the rule's facts.", "Name it under 'facts' too.") { Place = yaml.At($"{at}.repeated"), Value = name, Expected = $"one of {string.Join(", ", rule.Facts)}" };
    }

    private static Problem Unknown(string name, Place place, FactCatalogue facts)
    {
        var near = Suggestion.For(Plain(name), facts.All.Select(fact => fact.Name).Distinct());
        return new Problem("standard.unknown-fact", "No room of Assay declares this fact.", near is null ? "See docs/reference/facts.md for the facts that there are." : $"Did you mean '{near}'?") { Place = place, Value = name };
    }

    private static string Plain(string fact) => fact.StartsWith(EvidenceRule.NotePrefix, StringComparison.Ordinal) ? fact[EvidenceRule.NotePrefix.Length..] : fact;
}

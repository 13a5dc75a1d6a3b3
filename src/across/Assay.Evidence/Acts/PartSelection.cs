using System.Collections.Immutable;
using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Assay.Evidence.Acts;

/// <summary>Reads which parts of a standard a person means.</summary>
public static class PartSelection
{
    /// <summary>The parts of <c>S7</c> (all of them), <c>S7.robustness</c> or <c>S7,K25.law</c>.</summary>
    /// <returns>The parts in the standard's order, each once, or <c>part.none</c>, <c>part.unknown</c>.</returns>
    public static Outcome<ImmutableArray<PartReference>> Read(Standard standard, IEnumerable<string> given)
    {
        var names = given.SelectMany(each => each.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (names.Count == 0) return new Problem("part.none", "No part of the standard is named.", "Name a criterion or one of its parts: S7, S7.robustness.") { Expected = "a code, or a code, a dot and a part" };
        var chosen = new HashSet<PartReference>();
        var problems = new List<Problem>();
        foreach (var name in names)
        {
            var found = PartsOf(standard, name).ToList();
            chosen.UnionWith(found);
            if (found.Count == 0) problems.Add(Unknown(standard, name));
        }

        return Outcome.Unless(problems, () => InOrder(standard).Where(chosen.Contains).ToImmutableArray());
    }

    /// <summary>Every part of a standard, in its order.</summary>
    public static IEnumerable<PartReference> InOrder(Standard standard) =>
        standard.Criteria.SelectMany(criterion => criterion.Parts.Select(part => new PartReference(standard.Id, criterion.Code, part.Id)));

    private static IEnumerable<PartReference> PartsOf(Standard standard, string name) =>
        InOrder(standard).Where(part => part.Criterion.Equals(name, StringComparison.OrdinalIgnoreCase) || part.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Problem Unknown(Standard standard, string name)
    {
        var criterion = standard.Criteria.FirstOrDefault(each => name.StartsWith(each.Code + ".", StringComparison.OrdinalIgnoreCase));
        var choices = criterion is null ? standard.Criteria.Select(each => each.Code) : criterion.Parts.Select(part => $"{criterion.Code}.{part.Id}");
        var remedy = Suggestion.For(name, choices) is { } near ? $"Did you mean '{near}'?" : $"See 'assay evidence status{(criterion is null ? "" : $" --only {criterion.Code}")}' for what there is.";
        return new Problem("part.unknown", $"{standard.Title} has no such part.", remedy) { Value = name, Expected = criterion is null ? "a code of the standard" : $"one of {string.Join(", ", choices)}" };
    }
}

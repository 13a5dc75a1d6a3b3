using System.Collections.Immutable;
using Assay.Evidence.Portfolio.Choosing;
using Assay.Kernel;

namespace Assay.Evidence.Portfolio;

/// <summary>The pieces that were chosen for a portfolio, and why.</summary>
public sealed record PortfolioChoice
{
    /// <summary>The pieces, claims first, each in the order of the parts that it speaks for.</summary>
    public required ImmutableArray<ChosenItem> Items { get; init; }

    /// <summary>Parts for which there is no piece, in the standard's order.</summary>
    public required ImmutableArray<string> Uncovered { get; init; }

    /// <summary>Whether no smaller choice covers as much, before pieces of a second kind were added.</summary>
    public required bool IsExact { get; init; }

    /// <summary>From how many pieces was chosen.</summary>
    public required int Candidates { get; init; }

    /// <summary>
    /// Chooses the fewest pieces that speak for every part in scope as far as any piece has come there, and then one more for each criterion that so has records
    /// of one kind alone, where there are others. Pure: the order of the candidates makes no difference.
    /// </summary>
    /// <param name="parts">The parts in scope in the standard's order, as people write them: <c>S7.robustness</c>.</param>
    /// <param name="candidates">The pieces that there are.</param>
    public static PortfolioChoice Of(IReadOnlyList<string> parts, IEnumerable<PortfolioCandidate> candidates)
    {
        var reach = new PartReach(parts, candidates);
        var cover = SetCover.Of([.. reach.Candidates.Select(candidate => new CoverItem(candidate.Key, ItemWeights.Of(candidate, parts.Count), [.. reach.Furthest(candidate)]))]);
        var chosen = reach.Candidates.Where(candidate => cover.Keys.Contains(candidate.Key)).ToList();
        var seconds = SecondKinds.Of(chosen, reach.Candidates, parts);
        chosen.AddRange(seconds.Keys);
        return new PortfolioChoice
        {
            Items = [.. chosen.OrderBy(candidate => candidate.Form).ThenBy(reach.First).ThenBy(candidate => candidate.Key, StringComparer.Ordinal).Select(candidate => Explain(candidate, [.. chosen.Where(other => other != candidate)], seconds.GetValueOrDefault(candidate), reach))],
            Uncovered = [.. parts.Where(part => !chosen.Any(candidate => candidate.Parts.ContainsKey(part)))],
            IsExact = cover.IsExact,
            Candidates = reach.Candidates.Count,
        };
    }

    /// <summary>The pieces that a person chose, in their order, each once.</summary>
    /// <param name="parts">The parts in scope in the standard's order.</param>
    /// <param name="candidates">The pieces that there are.</param>
    /// <param name="names">Names of pieces, or starts of their keys.</param>
    /// <returns>The choice, or <c>portfolio.piece</c>.</returns>
    public static Outcome<PortfolioChoice> ByHand(IReadOnlyList<string> parts, IEnumerable<PortfolioCandidate> candidates, IEnumerable<string> names)
    {
        var reach = new PartReach(parts, candidates);
        var found = names.Select(name => (Name: name, Pieces: reach.Candidates.Where(candidate => candidate.Name == name || candidate.Key.StartsWith(name, StringComparison.Ordinal)).ToList())).ToList();
        var problems = found.Where(each => each.Name.Length == 0 || each.Pieces.Count != 1).Select(each => new Problem("portfolio.piece", each.Pieces.Count > 1 ? "Several pieces begin like this." : "There is no such piece of evidence.", "Give the id of its claim or record, or the start of one.") { Value = each.Name });
        return Outcome.Unless(problems, () =>
        {
            List<PortfolioCandidate> chosen = [.. found.Select(each => each.Pieces[0]).Distinct()];
            return new PortfolioChoice
            {
                Items = [.. chosen.Select(candidate => ChosenByHand(candidate, chosen, reach))],
                Uncovered = [.. parts.Where(part => !chosen.Any(candidate => candidate.Parts.ContainsKey(part)))],
                IsExact = false,
                Candidates = reach.Candidates.Count,
            };
        });
    }

    private static ChosenItem ChosenByHand(PortfolioCandidate candidate, List<PortfolioCandidate> chosen, PartReach reach)
    {
        var alone = reach.PartsOf(candidate).Where(part => !chosen.Any(other => other != candidate && other.Parts.ContainsKey(part))).ToImmutableArray();
        return new ChosenItem(candidate, alone, ["It was chosen by hand.", .. alone.IsEmpty ? [] : new[] { $"It alone speaks for {string.Join(", ", alone)}." }]);
    }

    private static ChosenItem Explain(PortfolioCandidate candidate, List<PortfolioCandidate> others, ImmutableArray<string> seconds, PartReach reach)
    {
        var alone = reach.PartsOf(candidate).Where(part => !others.Any(other => other.Parts.ContainsKey(part))).ToImmutableArray();
        var furthest = reach.Furthest(candidate).Select(number => reach.Parts[number]).Where(part => !alone.Contains(part) && !others.Any(other => other.Parts.TryGetValue(part, out var support) && support >= candidate.Parts[part])).ToList();
        var why = new List<string>();
        if (!alone.IsEmpty) why.Add($"It alone speaks for {string.Join(", ", alone)}.");
        if (furthest.Count > 0) why.Add($"No other piece has come as far for {string.Join(", ", furthest)}.");
        if (!seconds.IsDefaultOrEmpty) why.Add($"It brings a second kind of record to {string.Join(", ", seconds)}.");
        if (why.Count == 0) why.Add("Together with the others it leaves fewer pieces than any other choice that was looked at.");
        if (ItemWeights.IsTooBroad(candidate.Parts.Count, reach.Parts.Count)) why.Add($"It is said to show {candidate.Parts.Count} of {reach.Parts.Count} parts, which counted against it.");
        return new ChosenItem(candidate, alone, [.. why]);
    }
}

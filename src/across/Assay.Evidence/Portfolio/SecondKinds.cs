using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio;

/// <summary>Finds pieces that bring a second kind of record to criteria which the chosen ones show by one kind alone.</summary>
internal static class SecondKinds
{
    /// <summary>The pieces to add, and for which criteria each is added.</summary>
    public static OrderedDictionary<PortfolioCandidate, ImmutableArray<string>> Of(IReadOnlyList<PortfolioCandidate> chosen, IReadOnlyList<PortfolioCandidate> all, IReadOnlyList<string> parts)
    {
        var added = new OrderedDictionary<PortfolioCandidate, ImmutableArray<string>>();
        var thin = parts.Select(CriterionOf).Distinct().Where(IsThin).ToList();
        while (thin.Count > 0)
        {
            var best = all.Where(candidate => !chosen.Contains(candidate) && !added.ContainsKey(candidate)).Select(candidate => (Candidate: candidate, Helps: Helped(candidate)))
                .Where(pair => pair.Helps.Length > 0).OrderByDescending(pair => pair.Helps.Length).ThenBy(pair => ItemWeights.Of(pair.Candidate, parts.Count)).ThenBy(pair => pair.Candidate.Key, StringComparer.Ordinal).FirstOrDefault();
            if (best.Candidate is null) break;
            added.Add(best.Candidate, best.Helps);
            thin = [.. thin.Where(IsThin)];
        }

        return added;

        bool IsThin(string criterion) => KindsOf(criterion).Take(2).Count() == 1;

        IEnumerable<string> KindsOf(string criterion) => chosen.Concat(added.Keys).Where(candidate => SpeaksFor(candidate, criterion)).SelectMany(candidate => candidate.Kinds).Distinct();

        ImmutableArray<string> Helped(PortfolioCandidate candidate) => [.. thin.Where(criterion => SpeaksFor(candidate, criterion) && candidate.Kinds.Except(KindsOf(criterion)).Any())];
    }

    private static bool SpeaksFor(PortfolioCandidate candidate, string criterion) => candidate.Parts.Keys.Any(part => CriterionOf(part) == criterion);

    private static string CriterionOf(string part) => part[..part.LastIndexOf('.')];
}

using Assay.Evidence.Coverage;

namespace Assay.Evidence.Portfolio;

/// <summary>Which pieces speak for which parts in scope, and where each has come as far as any.</summary>
internal sealed class PartReach
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, Support> _best;

    public PartReach(IReadOnlyList<string> parts, IEnumerable<PortfolioCandidate> candidates)
    {
        Parts = parts;
        _numbers = parts.Select((part, i) => (part, i)).ToDictionary(pair => pair.part, pair => pair.i, StringComparer.Ordinal);
        Candidates = [.. candidates.Where(candidate => candidate.Parts.Keys.Any(_numbers.ContainsKey)).OrderBy(candidate => candidate.Key, StringComparer.Ordinal)];
        _best = Candidates.SelectMany(candidate => candidate.Parts).GroupBy(pair => pair.Key).ToDictionary(part => part.Key, part => part.Max(pair => pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The parts in scope.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The pieces that speak for any of them, by name.</summary>
    public IReadOnlyList<PortfolioCandidate> Candidates { get; }

    /// <summary>The parts in scope that a piece speaks for, in their order.</summary>
    public IEnumerable<string> PartsOf(PortfolioCandidate candidate) => Parts.Where(candidate.Parts.ContainsKey);

    /// <summary>Numbers of the parts where no piece has come further. Work that a claim rests on does not take the place of the claim.</summary>
    public IEnumerable<int> Furthest(PortfolioCandidate candidate) => PartsOf(candidate).Where(part => candidate.Parts[part] == _best[part]).Select(part => _numbers[part]);

    /// <summary>Number of the first part that a piece speaks for.</summary>
    public int First(PortfolioCandidate candidate) => _numbers[PartsOf(candidate).First()];
}

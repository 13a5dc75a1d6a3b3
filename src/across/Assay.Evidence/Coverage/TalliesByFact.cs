using Assay.Evidence.Index;

namespace Assay.Evidence.Coverage;

/// <summary>Tallies, found by the facts that their records show.</summary>
internal sealed class TalliesByFact
{
    private readonly Dictionary<string, List<FactTally>> _byFact = new(StringComparer.Ordinal);

    public TalliesByFact(IEnumerable<FactTally> tallies)
    {
        foreach (var tally in tallies)
            foreach (var fact in tally.Facts)
            {
                if (!_byFact.TryGetValue(fact, out var found)) _byFact[fact] = found = [];
                found.Add(tally);
            }
    }

    public IReadOnlyList<FactTally> Showing(string fact) => _byFact.GetValueOrDefault(fact) ?? [];
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Ledger.Facts;

/// <summary>Every fact that the rooms of this program declare.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<(string Kind, int Version), RecordFact[]> _byKind;

    /// <summary>A catalogue of these facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="standings">For kinds of which only some records stand: which.</param>
    /// <exception cref="ArgumentException">A name stands twice for the same kind and version.</exception>
    public FactCatalogue(IEnumerable<RecordFact> facts, params IEnumerable<RecordStanding> standings)
    {
        Standings = [.. standings];
        All = [.. facts.OrderBy(fact => fact.Name, StringComparer.Ordinal).ThenBy(fact => fact.Kind.Version)];
        var twice = All.GroupBy(fact => (fact.Name, fact.Kind.Name, fact.Kind.Version)).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) throw new ArgumentException($"The fact {twice.Key} is declared twice.", nameof(facts));
        _byKind = All.GroupBy(fact => (fact.Kind.Name, fact.Kind.Version)).ToDictionary(kind => kind.Key, kind => kind.ToArray());
        Digest = Digest.Of(Encoding.UTF8.GetBytes(string.Concat(All.Select(fact => $"{fact.Name}\t{fact.Kind.Name}\t{fact.Kind.Version}\t{fact.Module}\n"))));
    }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<RecordFact> All { get; }

    /// <summary>For kinds of which only some records stand: which.</summary>
    public ImmutableArray<RecordStanding> Standings { get; }

    /// <summary>SHA-256 over names, kinds and the compiled modules that hold the conditions: an index that was made with another catalogue is made anew.</summary>
    public Digest Digest { get; }

    /// <summary>The fact of that name, of its newest version; null when there is none.</summary>
    public RecordFact? Find(string name) => All.LastOrDefault(fact => fact.Name == name);

    /// <summary>Names of the facts that a record's content shows, in ordinal order; none when its body cannot be read as its kind.</summary>
    public ImmutableArray<string> ShownBy(RecordEntry entry)
    {
        if (!_byKind.TryGetValue((entry.Kind, entry.Version), out var facts)) return [];
        try
        {
            var body = facts[0].Read(entry);
            return [.. facts.Where(fact => fact.IsShownBy(body)).Select(fact => fact.Name)];
        }
        catch (Exception fault) when (fault is JsonException or NullReferenceException or InvalidOperationException or ArgumentException)
        {
            // A stranger's body that is not what its kind says, a null where there is none to be, shows nothing.
            return [];
        }
    }
}

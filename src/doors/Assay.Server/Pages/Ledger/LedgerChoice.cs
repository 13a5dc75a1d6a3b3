using System.Collections.Immutable;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;

namespace Assay.Server.Pages.Ledger;

/// <summary>What a log can be filtered by, and how many records are like that.</summary>
/// <param name="Kinds">Kinds that are there.</param>
/// <param name="Projects">Projects, by name; so many of them.</param>
/// <param name="Persons">Those who acted, each with a name; those with most records first, so many of them.</param>
/// <param name="Tallies">The log, counted.</param>
public sealed record LedgerChoice(ImmutableArray<string> Kinds, ImmutableArray<string> Projects, ImmutableArray<(string Person, string Name)> Persons, IReadOnlyList<RecordTally> Tallies)
{
    private const int MostProjects = 500;
    private const int MostPersons = 50;

    /// <summary>Reads it.</summary>
    public static async Task<LedgerChoice> ReadAsync(IServiceProvider home, DateTimeOffset now, CancellationToken cancellation)
    {
        var tallies = await home.Need<IndexedLedger>().TalliesAsync(cancellation);
        var persons = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var person in tallies.Where(tally => tally.Person.Length > 0).GroupBy(tally => tally.Person).OrderByDescending(person => person.Sum(tally => tally.Count)).Take(MostPersons))
            persons.Add((person.Key, await PersonNames.OfAsync(home, person.Key, now, cancellation)));
        return new LedgerChoice(
            [.. tallies.Select(tally => tally.Kind).Where(kind => kind.Contains('.', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)],
            [.. tallies.Select(tally => tally.Project).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase).Take(MostProjects)],
            persons.ToImmutable(), tallies);
    }

    /// <summary>How many records a filter finds; null where that is not known without looking.</summary>
    public long? Count(RecordFilter filter, string text)
    {
        if (text.Length > 0 || filter.From is not null || filter.Until is not null || !filter.About.IsEmpty) return null;
        return Tallies.Where(tally => filter.Kinds.IsEmpty || filter.Kinds.Any(kind => kind.EndsWith('.') ? tally.Kind.StartsWith(kind, StringComparison.Ordinal) : tally.Kind == kind))
            .Where(tally => (filter.Project is null || tally.Project == filter.Project) && (filter.Person is null || tally.Person == filter.Person) && (filter.Context is null || tally.Context == filter.Context))
            .Sum(tally => tally.Count);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Assay.Data;
using Assay.Evaluate;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Frame;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Train;

namespace Assay.Bench.Evidence;

/// <summary>Records as a team of 20 leaves them in 5 years of 40 projects: every kind, in the share in which a run leaves it.</summary>
internal static class SomeIndexedRecords
{
    private const int People = 20;
    private const int Projects = 40;
    private static readonly DateTimeOffset Start = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The person whose coverage is calculated.</summary>
    public const string Person = "person-3";

    /// <summary>The end of the five years.</summary>
    public static DateTimeOffset Now { get; } = Start.AddYears(5);

    /// <summary>Every fact that there is.</summary>
    public static FactCatalogue Facts { get; } = new([.. FrameFacts.All, .. DataFacts.All, .. TrainFacts.All, .. EvaluateFacts.All, .. NoteFacts.All]);

    private static readonly (string Kind, ImmutableArray<string> Facts)[] Shapes = [.. MakeShapes()];

    /// <summary>The record at a leaf.</summary>
    public static IndexedRecord At(int leaf)
    {
        var (kind, facts) = Shapes[leaf % Shapes.Length];
        var (at, person) = (Start.AddSeconds(leaf * 157.0), leaf / 97 % People);
        // A person works on two projects in a month, and on others in the next quarter.
        var project = ((person * 7) + (at.Month / 4) + (leaf / 3001 % 2)) % Projects;
        return new IndexedRecord
        {
            Index = leaf,
            Id = leaf.ToString(CultureInfo.InvariantCulture).PadLeft(36, '0'),
            Kind = kind,
            Person = $"person-{person}",
            Project = $"project-{project}",
            At = at,
            Context = project % 8 == 0 ? RecordContext.Rehearsal : RecordContext.Live,
            Attribution = person % 5 == 0 ? RecordAttribution.Session : RecordAttribution.OwnKey,
            Facts = facts,
        };
    }

    // Each kind shows all of its facts, or all but one: as many different sets as real projects have.
    private static IEnumerable<(string Kind, ImmutableArray<string> Facts)> MakeShapes()
    {
        foreach (var kind in Facts.All.GroupBy(fact => fact.Kind.Name))
        {
            ImmutableArray<string> all = [.. kind.Select(fact => fact.Name).Order(StringComparer.Ordinal)];
            yield return (kind.Key, all);
            foreach (var fact in all) yield return (kind.Key, all.Remove(fact));
            yield return ("note.decision", [.. all.Select(fact => EvidenceRule.NotePrefix + fact)]);
        }
    }
}

using System.Collections.Immutable;

namespace Assay.Evidence.Standards;

/// <summary>
/// One way in which records alone speak for a part: all of its facts have to be shown, each by a record of the person's own live work. A fact written
/// <c>note:F</c> is shown by a decision note about a record that shows F.
/// </summary>
public sealed record EvidenceRule
{
    /// <summary>What comes before the name of a fact that a note is about.</summary>
    public const string NotePrefix = "note:";

    /// <summary>Names of facts, all of which have to be shown; at least one.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>How many records have to show each fact.</summary>
    public int Records { get; init; } = 1;

    /// <summary>In how many projects each fact has to be shown.</summary>
    public int Projects { get; init; } = 1;

    /// <summary>In how many calendar months each fact has to be shown: what goes on over time is not seen on one day, however many records that day left.</summary>
    public int Months { get; init; } = 1;

    /// <summary>Facts for which <see cref="Records"/> and <see cref="Months"/> are asked; the others have to be shown once. Empty when they are asked for all.</summary>
    public ImmutableArray<string> Repeated { get; init; } = [];

    /// <summary>How many records have to show a fact of this rule.</summary>
    public int RecordsOf(string fact) => IsRepeated(fact) ? Records : 1;

    /// <summary>In how many months a fact of this rule has to be shown.</summary>
    public int MonthsOf(string fact) => IsRepeated(fact) ? Months : 1;

    /// <summary>What it asks for beyond one record for each fact, in words; empty where it asks for no more.</summary>
    public string Breadth()
    {
        List<string> asked = [.. Part(Records, "records"), .. Part(Months, "months"), .. Part(Projects, "projects")];
        return asked.Count == 0 ? "" : $"{(Repeated.IsEmpty ? "each" : string.Join(" and ", Repeated))} in {string.Join(", in ", asked)}";
    }

    private static IEnumerable<string> Part(int count, string of) => count > 1 ? [FormattableString.Invariant($"{count} {of}")] : [];

    private bool IsRepeated(string fact) => Repeated.IsEmpty || Repeated.Contains(fact);
}

using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>Which records are wanted; what is left out is not asked for.</summary>
public sealed record RecordFilter
{
    /// <summary>Every record.</summary>
    public static RecordFilter All { get; } = new();

    /// <summary>Kinds: <c>train.model</c>, or all of a stage by its name with the point: <c>train.</c>; empty for every kind.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Project; empty for records of none.</summary>
    public string? Project { get; init; }

    /// <summary>Step.</summary>
    public string? Step { get; init; }

    /// <summary>Pseudonym of who acted.</summary>
    public string? Person { get; init; }

    /// <summary>Real, rehearsed or simulated.</summary>
    public RecordContext? Context { get; init; }

    /// <summary>Stated no earlier.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Stated earlier.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>About one of these (see <see cref="SubjectMark"/>); empty for whatever it is about.</summary>
    public ImmutableArray<long> About { get; init; } = [];

    /// <summary>First leaf, from 0.</summary>
    public long First { get; init; }

    /// <summary>Leaves before this one; null to the end.</summary>
    public long? Before { get; init; }

    /// <summary>The newest so many; null for all.</summary>
    public int? Most { get; init; }

    /// <summary>Whether the oldest so many are wanted, not the newest.</summary>
    public bool IsOldest { get; init; }

    /// <summary>Records of these kinds.</summary>
    public static RecordFilter Of(params ReadOnlySpan<string> kinds) => new() { Kinds = [.. kinds] };

    /// <summary>Whether a record is wanted, <see cref="Most"/> aside.</summary>
    public bool Matches(RecordEntry record) =>
        record.Index >= First && (Before is null || record.Index < Before) && Has(record.Kind)
        && (Project is null || (record.Project ?? "") == Project) && (Step is null || record.Step == Step) && (Person is null || record.Person == Person)
        && (Context is null || record.Context == Context) && (From is null || record.At >= From) && (Until is null || record.At < Until)
        && (About.IsEmpty || record.Subjects.SelectMany(SubjectMark.All).Any(mark => About.Contains(mark)));

    private bool Has(string kind) => Kinds.IsEmpty || Kinds.Any(wanted => wanted.EndsWith('.') ? kind.StartsWith(wanted, StringComparison.Ordinal) : kind == wanted);
}

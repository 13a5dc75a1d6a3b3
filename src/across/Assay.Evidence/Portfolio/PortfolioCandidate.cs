using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Kernel;

namespace Assay.Evidence.Portfolio;

/// <summary>A piece of evidence that could go into a portfolio.</summary>
public sealed record PortfolioCandidate
{
    /// <summary>The claim's record; of work the identifiers of its records, joined by <c>+</c>.</summary>
    public required string Key { get; init; }

    /// <summary>A short name for it that stays while its records do: the beginning of the SHA-256 of its key, in hexadecimal.</summary>
    public string Name => Digest.Of(Key).Short;

    /// <summary>What it is.</summary>
    public required ItemForm Form { get; init; }

    /// <summary>The parts that it speaks for, each with how far it has come there.</summary>
    public required ImmutableSortedDictionary<string, Support> Parts { get; init; }

    /// <summary>The records that it rests on.</summary>
    public required ImmutableArray<CitedRecord> Records { get; init; }

    /// <summary>When it was claimed, or the work recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The records by which others answered it.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Different kinds of record that it rests on, in ordinal order.</summary>
    public IEnumerable<string> Kinds => Records.Select(record => record.Kind).Distinct().Order(StringComparer.Ordinal);

    /// <summary>How far it has come where it has come least far.</summary>
    public Support Weakest => Parts.Count == 0 ? Support.None : Parts.Values.Min();
}

using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio;

/// <summary>A piece of a portfolio.</summary>
public sealed record PortfolioItem
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is, in few words.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a claim, work or an added file.</summary>
    public required ItemForm Form { get; init; }

    /// <summary>When it was claimed or recorded, as its signer states.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The parts in scope that it speaks for, in the standard's order, with how far it has come there.</summary>
    public required ImmutableArray<PortfolioItemPart> Parts { get; init; }

    /// <summary>The person's own words, as far as they are disclosed.</summary>
    public required ImmutableArray<PortfolioText> Texts { get; init; }

    /// <summary>Identifiers of its records; a claim's own comes first.</summary>
    public required ImmutableArray<string> Records { get; init; }

    /// <summary>What others said to it, in the order of the log.</summary>
    public required ImmutableArray<PortfolioAnswer> Answers { get; init; }

    /// <summary>Why it was chosen.</summary>
    public required ImmutableArray<string> Why { get; init; }
}

using System.Collections.Immutable;

namespace Assay.Tracking.Search;

/// <summary>What may be asked of a key.</summary>
/// <param name="Numeric">Its values are numbers; else they are texts.</param>
/// <param name="Comparators">What it may be compared by; none for a key that only orders.</param>
public sealed record KeyRule(bool Numeric, ImmutableArray<SearchComparator> Comparators)
{
    /// <summary>A number that can be compared and ordered by.</summary>
    public static KeyRule Number { get; } = new(true, SearchComparators.Numeric);

    /// <summary>A text that can be compared for equality and with patterns, and ordered by.</summary>
    public static KeyRule Text { get; } = new(false, SearchComparators.Text);

    /// <summary>A text that an entity may lack.</summary>
    public static KeyRule OptionalText { get; } = new(false, SearchComparators.OptionalText);

    /// <summary>A text that can also be one of a list.</summary>
    public static KeyRule ListedText { get; } = new(false, SearchComparators.ListedText);

    /// <summary>True when results can be ordered by it.</summary>
    public bool Orders { get; init; } = true;

    /// <summary>The key that this name stands for, where it is an alias.</summary>
    public SearchKey? Means { get; init; }

    /// <summary>True when a number may also be written between quotes.</summary>
    public bool NumberInQuotes { get; init; }

    /// <summary>True when a text may also be written without quotes.</summary>
    public bool TextWithoutQuotes { get; init; }

    /// <summary>The form that its texts have, where not every text is one; null for any.</summary>
    public TextForm? Form { get; init; }

    /// <summary>This rule under another name: an alias of an attribute.</summary>
    internal KeyRule For(string attribute) => this with { Means = new SearchKey(SearchKeyKind.Attribute, attribute) };
}

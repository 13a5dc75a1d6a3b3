using System.Collections.Immutable;

namespace Assay.Collect.Suggesting;

/// <summary>A person's suggestions.</summary>
/// <param name="Open">How many wait for an answer, whatever is listed.</param>
/// <param name="Items">Those that were asked for, by part and then the nearest first.</param>
public sealed record SuggestionList(int Open, ImmutableArray<ListedSuggestion> Items);

using System.Collections.Immutable;
using Assay.Collect.Finds;

namespace Assay.Collect.Collecting;

/// <summary>A piece of work that was found.</summary>
/// <param name="Id">Its record.</param>
/// <param name="IsNew">False when it was recorded before and has not changed.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Origin">Its address without credentials, or its path.</param>
/// <param name="Match">How it was matched with the person.</param>
/// <param name="From">When the earliest of it was made, as the source says.</param>
/// <param name="To">When the latest of it was made, as the source says.</param>
/// <param name="Counts">What there is of it, by name.</param>
/// <param name="Suggestions">The parts that were suggested for it: those of a record from before are listed by <c>evidence suggestions</c>.</param>
public sealed record CollectedFind(string Id, bool IsNew, FindSource Source, string Title, string Origin, AuthorMatch Match, DateTimeOffset? From, DateTimeOffset? To, ImmutableSortedDictionary<string, long> Counts, ImmutableArray<MadeSuggestion> Suggestions);

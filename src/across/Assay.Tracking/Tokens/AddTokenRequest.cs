using System.Collections.Immutable;

namespace Assay.Tracking.Tokens;

/// <summary>A token that is asked for.</summary>
/// <param name="Name">Whose it is to be.</param>
/// <param name="Scope">What it may be used for; null for <c>write</c>.</param>
/// <param name="Days">How many days it signs in; null for 90.</param>
/// <param name="Label">What it is for, for people.</param>
public sealed record AddTokenRequest(string Name, ImmutableArray<string>? Scope = null, long? Days = null, string? Label = null);

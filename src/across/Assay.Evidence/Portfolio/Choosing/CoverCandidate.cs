namespace Assay.Evidence.Portfolio.Choosing;

/// <summary>An item with its parts as a set.</summary>
internal sealed record CoverCandidate(string Key, long Weight, PartSet Parts);

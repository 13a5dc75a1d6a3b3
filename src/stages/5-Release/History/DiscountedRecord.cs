namespace Assay.Release.History;

/// <summary>A record that counts for nothing.</summary>
/// <param name="Record">Its id.</param>
/// <param name="What">What it would have been: <c>approval by the role 'reviewer'</c>.</param>
/// <param name="Why">Why it counts for nothing.</param>
public sealed record DiscountedRecord(string Record, string What, string Why);

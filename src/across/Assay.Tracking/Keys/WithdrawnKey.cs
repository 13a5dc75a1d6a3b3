namespace Assay.Tracking.Keys;

/// <summary>A key that was withdrawn.</summary>
/// <param name="Name">The name that its person signs in with.</param>
/// <param name="Key">Its fingerprint.</param>
/// <param name="Record">The record from which on it does not count.</param>
public sealed record WithdrawnKey(string Name, string Key, string Record);

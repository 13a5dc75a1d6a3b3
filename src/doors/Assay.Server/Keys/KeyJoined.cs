namespace Assay.Server.Keys;

/// <summary>A key that was taken.</summary>
/// <param name="Record">The record that enrols it.</param>
/// <param name="Fingerprint">The key.</param>
/// <param name="Person">Whose it is, as records say.</param>
internal sealed record KeyJoined(string Record, string Fingerprint, string Person);

namespace Assay.Evidence.People;

/// <summary>The person at the keyboard, if they have a key here already: looking at evidence makes none.</summary>
/// <param name="Person">Their pseudonym; null when there is none yet.</param>
public sealed record CurrentPerson(string? Person);

namespace Assay.Release.Changing;

/// <summary>What is to be taken back.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="From">Where.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rehearse">Whether the rehearsal is taken back, and not what is live.</param>
public sealed record RollBackInput(string Project, string From, string Reason, bool Rehearse = false);

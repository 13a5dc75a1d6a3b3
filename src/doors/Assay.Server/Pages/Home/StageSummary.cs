namespace Assay.Server.Pages.Home;

/// <summary>A stage of a project as its records show it.</summary>
/// <param name="Name">The stage.</param>
/// <param name="Records">How many records it left.</param>
/// <param name="Newest">When the newest was signed; null when there is none.</param>
public sealed record StageSummary(string Name, int Records, DateTimeOffset? Newest);

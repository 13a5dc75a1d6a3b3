namespace Assay.Server.Pages.Home;

/// <summary>A stage of a project as its records show it.</summary>
/// <param name="Name">The stage.</param>
/// <param name="State">How it stands.</param>
/// <param name="Words">The same in words, and for whom it waits.</param>
/// <param name="Newest">When its newest record was signed, single trials aside; null when there is none.</param>
/// <param name="Page">Name of the project's page that shows it; empty for the overview.</param>
public sealed record StageSummary(string Name, StageState State, string Words, DateTimeOffset? Newest, string Page = "");

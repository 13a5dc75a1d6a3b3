using System.Collections.Immutable;

namespace Assay.Server.Pages.Home;

/// <summary>Says which projects there are and how far each has come.</summary>
internal static class ProjectSummaries
{
    /// <summary>Every project, the one that was worked on last first.</summary>
    public static ImmutableArray<ProjectSummary> Of(HomeRecords home, DateTimeOffset now) =>
        [.. home.Projects.OrderByDescending(project => project.Value.Newest).Select(project => new ProjectSummary(project.Key, new StageStates(project.Key, project.Value, home, now).All()))];
}

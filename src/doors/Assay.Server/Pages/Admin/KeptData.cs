using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Retire.Records;
using Assay.Server.Pages.Home;

namespace Assay.Server.Pages.Admin;

/// <summary>What is on record of how long a project's data is kept.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stated">What its project file says; null where it says nothing.</param>
/// <param name="LogsUntil">When its logs may go, by its newest plan of retirement; null without one.</param>
/// <param name="IsHeld">Whether its newest record about holds is one that stands: nothing may go.</param>
public sealed record KeptData(string Project, string? Stated, DateTimeOffset? LogsUntil, bool IsHeld)
{
    /// <summary>Every project, by name.</summary>
    internal static ImmutableArray<KeptData> Of(HomeRecords home) =>
        [.. home.Projects.OrderBy(project => project.Key, StringComparer.Ordinal).Select(project => new KeptData(project.Key, project.Value.BodyOf<DataVersion>()?.Retention, project.Value.BodyOf<RetirePlan>()?.KeepLogsUntil, project.Value.BodyOf<RetireHold>() is { Lifts: null }))];
}

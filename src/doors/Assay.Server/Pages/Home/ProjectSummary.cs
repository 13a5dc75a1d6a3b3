using System.Collections.Immutable;

namespace Assay.Server.Pages.Home;

/// <summary>A project as its records show it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stages">The seven stages, in order.</param>
public sealed record ProjectSummary(string Name, ImmutableArray<StageSummary> Stages);

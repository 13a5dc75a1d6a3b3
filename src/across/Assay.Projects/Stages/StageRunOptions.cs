namespace Assay.Projects.Stages;

/// <summary>How a run goes about its steps.</summary>
/// <param name="LookOnly">Stop at the first step that is due instead of running it: what <c>assay status</c> does.</param>
/// <param name="ForcedAs">
/// Set when steps were made to run again (<c>--force</c>): a fresh id that keeps their new records apart from the earlier ones with the same inputs.
/// </param>
/// <param name="Under">Where the steps stand that are not of the project's own run (see <see cref="Steps.StepName"/>): put before their names; null for the project's own.</param>
public sealed record StageRunOptions(bool LookOnly = false, string? ForcedAs = null, string? Under = null);

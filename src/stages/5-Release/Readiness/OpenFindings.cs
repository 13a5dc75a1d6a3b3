namespace Assay.Release.Readiness;

/// <summary>What was found about a project and is not resolved. Who composes the stages knows of alerts, which come later; this stage does not.</summary>
/// <param name="Find">Asked with the project's name.</param>
public sealed record OpenFindings(Func<string, CancellationToken, Task<IReadOnlyList<OpenFinding>>> Find);

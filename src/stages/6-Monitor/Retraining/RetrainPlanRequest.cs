namespace Assay.Monitor.Retraining;

/// <summary>Whose retraining is looked at.</summary>
public sealed record RetrainPlanRequest
{
    /// <summary>Folder of the project; the current one unless given.</summary>
    public string? Project { get; init; }

    /// <summary>Name of what is watched; else the project's.</summary>
    public string? Watch { get; init; }

    /// <summary>How the work is marked: <c>live</c>, <c>rehearsal</c> or <c>simulated</c>; as the project's unless given.</summary>
    public string? Context { get; init; }
}

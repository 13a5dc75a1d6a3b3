namespace Assay.Tracking.Runs;

/// <summary>A change to a run itself. What is null stays. A change to a terminal status computes the digest of what the run holds and puts a <see cref="Outbox.RunEnded"/> into the outbox.</summary>
/// <param name="RunId">The run.</param>
public sealed record RunUpdate(string RunId)
{
    /// <summary>A new name; also the value of the tag <c>mlflow.runName</c>.</summary>
    public string? Name { get; init; }

    /// <summary>A new status. Leaving a terminal status clears the end time.</summary>
    public RunStatus? Status { get; init; }

    /// <summary>When it ended, in milliseconds since 1970.</summary>
    public long? EndTime { get; init; }

    /// <summary>In use, or into the bin.</summary>
    public LifecycleStage? LifecycleStage { get; init; }

    /// <summary>When it was moved into the bin, in milliseconds since 1970; used with <see cref="LifecycleStage"/>.</summary>
    public long? At { get; init; }

    /// <summary>The record that states already what the run held, where one does: the ledger is not told again. Null for every run that is logged from outside.</summary>
    public string? RecordedAs { get; init; }

    /// <summary>Whether a run in the bin refuses the change (<see cref="TrackingFaults.WrongState"/>).</summary>
    public bool RequiresActive { get; init; }

    /// <summary>Who asked, when the server knows them: a pseudonym.</summary>
    public string? Person { get; init; }
}

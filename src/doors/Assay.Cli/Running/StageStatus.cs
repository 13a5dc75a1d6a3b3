namespace Assay.Cli.Running;

/// <summary>One stage of a project.</summary>
/// <param name="Name">The stage.</param>
/// <param name="State">How it stands.</param>
/// <param name="StepsUpToDate">Steps that need not run.</param>
/// <param name="DueStep">The first step that is due; null when none is.</param>
internal sealed record StageStatus(string Name, StageState State, int StepsUpToDate, string? DueStep)
{
    /// <summary>For a script.</summary>
    public string Code => State switch { StageState.UpToDate => "upToDate", StageState.Due => "due", _ => "waiting" };

    /// <summary>For a person.</summary>
    public string Sentence => State switch
    {
        StageState.UpToDate => $"up to date ({StepsUpToDate} {(StepsUpToDate == 1 ? "step" : "steps")})",
        StageState.Due => $"due: {DueStep}",
        _ => "waits for the stage before it",
    };
}

namespace Assay.Cli.Terminals;

/// <summary>What a script learns from the program's end.</summary>
public static class ExitCode
{
    /// <summary>Done; warnings may have been shown.</summary>
    public const int Done = 0;

    /// <summary>A blocking gate or a verification did not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The input is at fault: nothing was done, or the run stopped before the faulty step left anything.</summary>
    public const int BadInput = 2;

    /// <summary>The program met something that it did not expect.</summary>
    public const int Fault = 70;

    /// <summary>The user stopped it (Ctrl+C).</summary>
    public const int Stopped = 130;
}

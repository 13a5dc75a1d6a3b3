using Assay.Kernel;

namespace Assay.Cli.Terminals;

/// <summary>What could not be returned as a value, told as well as can be: a home that contradicts itself, a file that cannot be used, or a fault of the program.</summary>
internal static class Fault
{
    /// <summary>Set to 1, the program also prints where in it a fault arose.</summary>
    public const string TraceVariable = "ASSAY_TRACE";

    /// <summary>The fault as problems.</summary>
    public static IReadOnlyCollection<Problem> Of(Exception fault) => fault switch
    {
        ProblemException told => told.Problems,
        IProblemException told => [told.Problem],
        // Work that was shared out among threads fails on several of them: the first tells it.
        AggregateException { InnerException: { } first } => Of(first),
        _ => [Unforeseen(fault)],
    };

    /// <summary>What a script learns of it.</summary>
    public static int CodeOf(Exception fault) => fault is AggregateException { InnerException: { } first } ? CodeOf(first) : fault is ProblemException or IProblemException or IOException or InvalidDataException or UnauthorizedAccessException ? ExitCode.BadInput : ExitCode.Fault;

    private static Problem Unforeseen(Exception fault) => fault switch
    {
        InvalidDataException => new("home.damaged", "What the home holds contradicts itself.", "Run 'assay ledger verify' to see what is wrong, then 'assay restore' with your newest backup.") { Value = fault.Message },
        IOException or UnauthorizedAccessException => new("machine.file", "A file could not be read or written.", "See that it is there and may be used, and that the disk is not full, then run the command again: what was committed is kept.") { Value = fault.Message },
        _ => new("program.fault", "Assay met something that it did not expect.", $"If the home may be damaged, run 'assay ledger verify'. Else it is Assay's own fault: run the command again with {TraceVariable}=1 and report what it prints.") { Value = $"{fault.GetType().Name}: {fault.Message}" },
    };
}

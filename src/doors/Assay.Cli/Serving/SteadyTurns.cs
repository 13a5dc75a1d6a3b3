using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Does the same again and again until it is stopped. A turn that fails is told when its fault begins, not each time that it lasts, and the next turn comes all the same.</summary>
internal static class SteadyTurns
{
    /// <summary>Repeats until it is stopped.</summary>
    /// <param name="turn">What is done.</param>
    /// <param name="pause">How long it waits after each turn.</param>
    /// <param name="warn">Hears of turns that fail.</param>
    /// <param name="unforeseen">Says what a fault that states no problem of its own means here.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RepeatAsync(Func<CancellationToken, Task> turn, TimeSpan pause, Action<Problem> warn, Func<Exception, Problem> unforeseen, TimeProvider clock, CancellationToken cancellation)
    {
        string? told = null;
        while (true)
        {
            var problem = await TryAsync(turn, unforeseen, cancellation);
            if (problem is not null && problem.Message != told) warn(problem);
            told = problem?.Message;
            await Task.Delay(pause, clock, cancellation);
        }
    }

    private static async Task<Problem?> TryAsync(Func<CancellationToken, Task> turn, Func<Exception, Problem> unforeseen, CancellationToken cancellation)
    {
        try
        {
            await turn(cancellation);
            return null;
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // Whatever it is: who no longer follows goes on with what was taken back.
            return fault is IProblemException told ? told.Problem : unforeseen(fault);
        }
    }
}

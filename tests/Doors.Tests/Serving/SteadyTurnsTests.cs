using Assay.Cli.Serving;
using Assay.Kernel;

namespace Doors.Tests.Serving;

public class SteadyTurnsTests
{
    [Fact]
    public async Task A_turn_that_fails_is_told_once_while_its_fault_lasts_and_the_next_comes_all_the_same()
    {
        using var stopping = new CancellationTokenSource();
        var turns = 0;
        var told = new List<string>();
        Task TurnAsync(CancellationToken cancellation)
        {
            switch (++turns)
            {
                case 2 or 3: throw new IOException("the disk is away");
                case 4: throw new TimeoutException("it is slow");
                case 6: throw new IOException("the disk is away");
                case 7: stopping.Cancel(); break;
            }

            cancellation.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        var repeating = SteadyTurns.RepeatAsync(TurnAsync, TimeSpan.FromMilliseconds(1), problem => told.Add(problem.Message), fault => new Problem("some.fault", fault.Message, "Wait."), TimeProvider.System, stopping.Token);
        await Should.ThrowAsync<OperationCanceledException>(() => repeating);
        turns.ShouldBe(7);
        told.ShouldBe(["the disk is away", "it is slow", "the disk is away"]);
    }

    [Fact]
    public async Task Something_that_was_given_up_by_itself_is_a_fault_like_another()
    {
        using var stopping = new CancellationTokenSource();
        var told = new List<string>();
        Task TurnAsync(CancellationToken cancellation)
        {
            if (told.Count > 0) stopping.Cancel();
            throw new OperationCanceledException("a connection was given up");
        }

        await Should.ThrowAsync<OperationCanceledException>(() => SteadyTurns.RepeatAsync(TurnAsync, TimeSpan.FromMilliseconds(1), problem => told.Add(problem.Message), fault => new Problem("some.fault", fault.Message, "Wait."), TimeProvider.System, stopping.Token));
        told.ShouldBe(["a connection was given up"]);
    }
}

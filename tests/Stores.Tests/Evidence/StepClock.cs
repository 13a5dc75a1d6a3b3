namespace Stores.Tests.Evidence;

/// <summary>A clock that is a second later each time it is asked.</summary>
internal sealed class StepClock(DateTimeOffset start) : TimeProvider
{
    private long _asked;

    public override DateTimeOffset GetUtcNow() => start.AddSeconds(Interlocked.Increment(ref _asked));
}

namespace Doors.Tests.Monitor;

/// <summary>A clock that stands at one time.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

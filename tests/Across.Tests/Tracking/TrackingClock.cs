using Microsoft.Extensions.Time.Testing;

namespace Across.Tests.Tracking;

/// <summary>Clocks of these tests: from a fixed moment, a second further each time that they are read.</summary>
internal static class TrackingClock
{
    public static TimeProvider New() => new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
}

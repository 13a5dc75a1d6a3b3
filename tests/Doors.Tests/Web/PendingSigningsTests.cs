using Assay.Server.Web.Signing;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Web;

/// <summary>What was shown waits for whoever it was shown to, for a while, and is not driven out by anybody else.</summary>
public class PendingSigningsTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public void Who_asks_without_end_drives_out_their_own_and_nobody_elses()
    {
        var pending = New();
        var other = pending.Keep("bob", pending.Begin(), "digest");
        List<string> own = [];
        for (var i = 0; i < 60; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            own.Add(pending.Keep("ada", pending.Begin(), "digest"));
        }

        pending.Take(own[0], "ada").ShouldBeNull();
        pending.Take(own[^1], "ada").ShouldNotBeNull();
        pending.Take(other, "ada").ShouldBeNull();
        pending.Take(other, "bob")!.Confirmed.ShouldBe("digest");
        pending.Take(other, "bob").ShouldBeNull();
    }

    [Fact]
    public void After_ten_minutes_it_has_to_be_shown_again()
    {
        var pending = New();
        var name = pending.Keep("ada", pending.Begin(), "digest");
        _clock.Advance(TimeSpan.FromMinutes(10.1));
        pending.Take(name, "ada").ShouldBeNull();
    }

    private PendingSignings New() => new(_clock, System.Security.Cryptography.RandomNumberGenerator.Fill);
}

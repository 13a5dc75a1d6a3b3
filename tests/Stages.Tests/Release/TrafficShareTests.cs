using Assay.Release.Traffic;

namespace Stages.Tests.Release;

public class TrafficShareTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(37)]
    [InlineData(100)]
    public void The_new_version_gets_its_share_of_the_callers(int percent)
    {
        const int Callers = 20_000;
        var share = Enumerable.Range(0, Callers).Count(caller => TrafficShare.IsNew("request", $"caller {caller}", percent)) / (double)Callers;
        // Five standard errors: a fair deal is outside once in two million.
        share.ShouldBe(percent / 100.0, 5 * Math.Sqrt(0.25 / Callers));
    }

    [Fact]
    public void Who_got_the_new_version_keeps_it_when_its_share_grows()
    {
        foreach (var caller in Enumerable.Range(0, 2_000).Select(caller => $"caller {caller}"))
        {
            var first = Enumerable.Range(0, 101).First(percent => percent == 100 || TrafficShare.IsNew("request", caller, percent));
            Enumerable.Range(first, 101 - first).ShouldAllBe(percent => TrafficShare.IsNew("request", caller, percent));
        }
    }

    [Fact]
    public void Another_request_deals_the_callers_anew()
    {
        var both = Enumerable.Range(0, 20_000).Count(caller => TrafficShare.IsNew("one", $"{caller}", 50) && TrafficShare.IsNew("other", $"{caller}", 50));
        (both / 20_000.0).ShouldBe(0.25, 0.02);
    }

    [Fact]
    public void Salt_and_key_do_not_run_into_each_other() => TrafficShare.Place("ab", "c").ShouldNotBe(TrafficShare.Place("a", "bc"));

    // SHA-256 of "3:onecaller", its first eight bytes over 2 to the 64th: computed with another program.
    [Fact]
    public void The_place_is_what_the_formula_says() => TrafficShare.Place("one", "caller").ShouldBe(0.17248243335994057, 1e-12);
}

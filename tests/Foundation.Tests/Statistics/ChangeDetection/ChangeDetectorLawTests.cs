using Assay.Kernel;
using Assay.Statistics.ChangeDetection;
using CsCheck;

namespace Foundation.Tests.Statistics.ChangeDetection;

/// <summary>What holds of every detector.</summary>
public sealed class ChangeDetectorLawTests
{
    private static readonly Dictionary<string, Func<IChangeDetector>> Detectors = new()
    {
        ["adaptive window"] = () => new AdaptiveWindow(),
        ["drift detection method"] = () => new DriftDetectionMethod(),
        ["Page-Hinkley"] = () => new PageHinkley(new() { Threshold = 30 }),
        ["Kolmogorov-Smirnov window"] = () => new KolmogorovSmirnovWindow(1, new() { Alpha = 1e-4, WindowSize = 200, RecentSize = 60 }),
    };

    public static TheoryData<string> Names => [.. Detectors.Keys];

    [Fact]
    public void Every_detector_stands_here() =>
        typeof(IChangeDetector).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IChangeDetector))).Order(ByName)
            .ShouldBe(Detectors.Values.Select(make => make().GetType()).Order(ByName));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_alarm_on_a_stream_that_never_varies(string name)
    {
        foreach (var value in new[] { 0.0, 1.0 })
        {
            var detector = Detectors[name]();
            for (var i = 0; i < 5000; i++) detector.Add(value).ShouldBe(ChangeSignal.None, $"{value} at {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rising_rate_of_errors_is_found_soon(string name)
    {
        for (var seed = 0UL; seed < 10; seed++)
        {
            var alarms = Alarms(Detectors[name](), [.. Bits(1000, 0.1, seed), .. Bits(1000, 0.6, seed + 100)]);
            alarms.ShouldContain(place => place >= 1000 && place < 1150, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void False_alarms_are_rare_on_a_stable_stream(string name)
    {
        var alarms = Enumerable.Range(0, 20).Sum(seed => Alarms(Detectors[name](), Bits(2000, 0.3, (ulong)seed)).Length);
        alarms.ShouldBeLessThanOrEqualTo(10);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_streams_give_equal_signals(string name) =>
        Gen.Bool.Array[0, 300].Sample(bits =>
        {
            double[] stream = [.. bits.Select(bit => bit ? 1.0 : 0.0)];
            Signals(Detectors[name](), stream).ShouldBe(Signals(Detectors[name](), stream));
        }, iter: 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_number_is_refused_and_leaves_no_trace(string name)
    {
        double[] stream = [.. Bits(600, 0.1, 1), .. Bits(600, 0.8, 2)];
        var disturbed = Detectors[name]();
        ChangeSignal Disturbed(double value)
        {
            foreach (var wrong in new[] { double.NaN, double.PositiveInfinity }) Should.Throw<ArgumentOutOfRangeException>(() => disturbed.Add(wrong)).ParamName.ShouldBe("value");
            return disturbed.Add(value);
        }
        stream.Select(Disturbed).ToArray().ShouldBe(Signals(Detectors[name](), stream));
    }

    [Theory]
    [InlineData("adaptive window")]
    [InlineData("Page-Hinkley")]
    public void Up_and_down_are_alike_to_those_that_watch_both(string name)
    {
        for (var seed = 0UL; seed < 10; seed++)
        {
            double[] stream = [.. Gaussians(500, 0, seed), .. Gaussians(500, 1, seed + 50)];
            Signals(Detectors[name](), [.. stream.Select(x => -x)]).ShouldBe(Signals(Detectors[name](), stream));
        }
    }

    [Fact]
    public void Page_Hinkley_may_look_one_way_only()
    {
        double[] rising = [.. Gaussians(500, 0, 1), .. Gaussians(500, 2, 2)];
        Alarms(new PageHinkley(new() { Direction = ChangeDirection.Up }), rising).ShouldNotBeEmpty();
        Alarms(new PageHinkley(new() { Direction = ChangeDirection.Down }), rising).ShouldBeEmpty();
        Alarms(new PageHinkley(new() { Direction = ChangeDirection.Down }), [.. rising.Select(x => -x)]).ShouldNotBeEmpty();
    }

    [Fact]
    public void ADWIN_holds_a_long_stream_in_few_buckets_and_its_window_exactly()
    {
        var detector = new AdaptiveWindow();
        var stream = Bits(100_000, 0.3, 3);
        foreach (var value in stream) detector.Add(value);
        detector.Buckets.ShouldBeLessThanOrEqualTo(5 * 17);
        var kept = stream[^(int)detector.Window.Count..];
        detector.Window.Mean.ShouldBe(kept.Average(), 1e-9);
    }

    [Fact]
    public void ADWIN_drops_what_was_before_a_change()
    {
        var detector = new AdaptiveWindow();
        foreach (var value in Bits(2000, 0.1, 3).Concat(Bits(2000, 0.9, 4))) detector.Add(value);
        detector.Window.Count.ShouldBeInRange(1900, 2100);
        detector.Window.Mean.ShouldBe(0.9, 0.03);
    }

    [Fact]
    public void KSWIN_sees_a_spread_that_grows_where_the_mean_stays()
    {
        double[] stream = [.. Gaussians(500, 0, 1), .. Gaussians(500, 0, 2).Select(x => 5 * x)];
        Alarms(Detectors["Kolmogorov-Smirnov window"](), stream).ShouldContain(place => place >= 500 && place < 620);
    }

    [Fact]
    public void DDM_is_deaf_to_a_falling_rate_and_refuses_what_is_no_error()
    {
        Alarms(new DriftDetectionMethod(), [.. Bits(500, 0.8, 1), .. Bits(500, 0.1, 2)]).ShouldNotContain(place => place >= 500);
        Should.Throw<ArgumentOutOfRangeException>(() => new DriftDetectionMethod().Add(0.5)).Message.ShouldContain("0 where it is right");
    }

    [Fact]
    public void Options_out_of_their_range_are_refused_by_name()
    {
        Refused(() => new AdaptiveWindow(new() { Delta = 0 }), "Delta");
        Refused(() => new AdaptiveWindow(new() { Clock = 0 }), "Clock");
        Refused(() => new AdaptiveWindow(new() { BucketsPerSize = 1 }), "BucketsPerSize");
        Refused(() => new AdaptiveWindow(new() { SmallestPart = 0 }), "SmallestPart");
        Refused(() => new DriftDetectionMethod(new() { WarmUp = -1 }), "WarmUp");
        Refused(() => new DriftDetectionMethod(new() { ChangeDeviations = 1 }), "ChangeDeviations");
        Refused(() => new PageHinkley(new() { Threshold = double.NaN }), "Threshold");
        Refused(() => new PageHinkley(new() { Tolerance = -1 }), "Tolerance");
        Refused(() => new PageHinkley(new() { Fading = 0 }), "Fading");
        Refused(() => new KolmogorovSmirnovWindow(1, new() { Alpha = 1 }), "Alpha");
        Refused(() => new KolmogorovSmirnovWindow(1, new() { WindowSize = 59 }), "WindowSize");
        Refused(() => new KolmogorovSmirnovWindow(1, new() { RecentSize = 0 }), "RecentSize");
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static void Refused(Func<IChangeDetector> make, string name) => Should.Throw<ArgumentOutOfRangeException>(() => make()).ParamName.ShouldBe(name);

    private static ChangeSignal[] Signals(IChangeDetector detector, double[] stream) => [.. stream.Select(detector.Add)];

    private static int[] Alarms(IChangeDetector detector, double[] stream) =>
        [.. Signals(detector, stream).Index().Where(pair => pair.Item == ChangeSignal.Change).Select(pair => pair.Index)];

    private static double[] Bits(int count, double rate, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < rate ? 1.0 : 0.0)];
    }

    private static double[] Gaussians(int count, double mean, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => mean + random.NextGaussian())];
    }
}

using Assay.Statistics.ChangeDetection;

namespace Foundation.Tests.Statistics.ChangeDetection;

/// <summary>The alarms of River and scikit-multiflow on their own test streams; places count from 0.</summary>
public sealed class ChangeDetectorCaseTests
{
    /// <summary>scikit-multiflow begins to look two rows earlier than River.</summary>
    [Fact]
    public void DDM_agrees_with_scikit_multiflow()
    {
        var @case = ReferenceCase.Load("stream.skmultiflow");
        @case.ShouldMatch("DDM", Places(new DriftDetectionMethod(new() { WarmUp = 28 }), @case, ChangeSignal.Change));
    }

    [Fact]
    public void DDM_agrees_with_River()
    {
        var @case = ReferenceCase.Load("stream.river_doc_ddm");
        @case.ShouldMatch("DDM", Places(new DriftDetectionMethod(), @case, ChangeSignal.Change));
        var warnings = Places(new DriftDetectionMethod(), @case, ChangeSignal.Warning);
        @case.ShouldMatch("DDM_first_warning", warnings[0]);
        @case.ShouldMatch("next_warning", warnings.First(place => place > 1334));
    }

    /// <summary>River's looks upwards only.</summary>
    [Theory]
    [InlineData("stream.river_1")]
    [InlineData("stream.river_doc")]
    public void Page_Hinkley_agrees_with_River(string id)
    {
        var @case = ReferenceCase.Load(id);
        @case.ShouldMatch("PageHinkley", Places(new PageHinkley(new() { Direction = ChangeDirection.Up }), @case, ChangeSignal.Change));
    }

    /// <summary>River, MOA and scikit-multiflow cut one bucket apart (River's issues 1539 and 1614): a clock either way is agreement.</summary>
    [Theory]
    [InlineData("stream.river_1", "ADWIN", 1055)]
    [InlineData("stream.river_doc", "ADWIN_delta_002", 1023)]
    public void ADWIN_agrees_with_River_to_a_clock(string id, string name, int place)
    {
        var @case = ReferenceCase.Load(id);
        @case.ExpectedNumbers(name).ShouldBe([place]);
        var places = Places(new AdaptiveWindow(), @case, ChangeSignal.Change);
        places.ShouldNotBeEmpty();
        places[0].ShouldBeInRange(place - 32, place + 32);
    }

    /// <summary>Which older values are drawn is each library's own chance.</summary>
    [Fact]
    public void KSWIN_finds_Rivers_change_within_its_window()
    {
        var @case = ReferenceCase.Load("stream.river_1");
        @case.ExpectedNumbers("KSWIN_alpha1e4_w200_s100_seed42").ShouldBe([1042.0]);
        for (var seed = 0UL; seed < 5; seed++)
        {
            var detector = new KolmogorovSmirnovWindow(seed, new() { Alpha = 1e-4, WindowSize = 200, RecentSize = 100 });
            Places(detector, @case, ChangeSignal.Change)[0].ShouldBeInRange(1010, 1110);
        }
    }

    private static double[] Places(IChangeDetector detector, ReferenceCase @case, ChangeSignal wanted)
    {
        var stream = @case.Inputs.GetProperty("stream").GetString()!;
        return [.. Enumerable.Range(0, stream.Length).Where(i => detector.Add(stream[i] - '0') == wanted).Select(i => (double)i)];
    }
}

using Assay.Kernel;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;
using Assay.Statistics.Sequential;
using CsCheck;

namespace Foundation.Tests.Statistics.Sequential;

public sealed class ConfidenceSequenceTests
{
    private const double Level = 0.9;

    /// <summary>ln(B(7.5, 33.5)/B(0.5, 0.5)), by Python's math.lgamma.</summary>
    private const double LogMarginalOfSevenInForty = -20.628579860898;

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.5)]
    public void A_share_is_inside_at_every_row(double share)
    {
        var missed = Enumerable.Range(0, 200).Count(seed =>
        {
            var random = SeededRandom.For((ulong)seed, "share");
            long successes = 0;
            return Enumerable.Range(1, 500).Any(n => IsOutside(ConfidenceSequence.Proportion(successes += random.NextDouble() < share ? 1 : 0, n, Level), share));
        });
        missed.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void A_difference_of_shares_is_inside_at_every_row()
    {
        var missed = Enumerable.Range(0, 200).Count(seed =>
        {
            var random = SeededRandom.For((ulong)seed, "difference");
            long a = 0, b = 0;
            return Enumerable.Range(1, 300).Any(n =>
            {
                if (random.NextDouble() < 0.3) a++;
                if (random.NextDouble() < 0.2) b++;
                return IsOutside(ConfidenceSequence.ProportionDifference(a, n, b, n, Level), 0.1);
            });
        });
        missed.ShouldBeLessThanOrEqualTo(20);
    }

    /// <summary>Skewed values, and one group twice as large and thrice as spread as the other.</summary>
    [Fact]
    public void Means_and_their_difference_are_inside_at_every_row_from_some_dozens_on()
    {
        int missed = 0, missedGap = 0;
        for (var seed = 0UL; seed < 300; seed++)
        {
            var random = SeededRandom.For(seed, "means");
            CentralMoments a = default, b = default;
            bool outside = false, gapOutside = false;
            for (var i = 0; i < 800; i++)
            {
                a = a.Add(-Math.Log(1 - random.NextDouble()));
                if (i % 2 == 0) b = b.Add(3 * random.NextGaussian());
                if (i < 100) continue;
                outside |= IsOutside(ConfidenceSequence.Mean(a, 400, Level), 1);
                gapOutside |= IsOutside(ConfidenceSequence.MeanDifference(a, b, 600, Level), 1);
            }
            if (outside) missed++;
            if (gapOutside) missedGap++;
        }
        missed.ShouldBeLessThanOrEqualTo(30);
        missedGap.ShouldBeLessThanOrEqualTo(30);
    }

    [Fact]
    public void Looking_costs_width_and_rows_narrow_it() =>
        Gen.Select(Gen.Int[20, 400], Gen.Double[0, 1]).Sample((total, share) =>
        {
            var successes = (long)(share * total);
            Estimate always = ConfidenceSequence.Proportion(successes, total), once = ProportionInterval.Wilson(successes, total);
            (always.Upper - always.Lower).ShouldBeGreaterThan(once.Upper - once.Lower);
            var later = ConfidenceSequence.Proportion(10 * successes, 10 * total);
            (later.Upper - later.Lower).ShouldBeLessThan(always.Upper - always.Lower);
            always.Lower.ShouldBeInRange(0, always.Value);
            always.Upper.ShouldBeInRange(always.Value, 1);
        });

    [Fact]
    public void A_mean_is_narrowest_for_its_number_where_it_was_planned()
    {
        var values = new CentralMoments(500, 0, 500, 0, 0);
        double Width(long planned)
        {
            var interval = ConfidenceSequence.Mean(values, planned);
            return interval.Upper - interval.Lower;
        }
        Width(500).ShouldBeLessThan(Width(50));
        Width(500).ShouldBeLessThan(Width(5000));
    }

    [Fact]
    public void The_evidence_and_the_sequence_of_a_share_agree()
    {
        var interval = ConfidenceSequence.Proportion(7, 40);
        foreach (var end in new[] { interval.Lower, interval.Upper })
        {
            var likelihood = 7 * Math.Log(end) + 33 * Math.Log(1 - end);
            (LogMarginalOfSevenInForty - likelihood).ShouldBe(Math.Log(20), 1e-6);
        }
    }

    [Fact]
    public void Without_rows_anything_may_be_and_misuse_is_refused()
    {
        ConfidenceSequence.Proportion(0, 0).ShouldBe(new Estimate(double.NaN, 0, 1));
        ConfidenceSequence.Proportion(0, 30).Lower.ShouldBe(0);
        ConfidenceSequence.Mean(CentralMoments.Of([1]), 10).Upper.ShouldBe(double.NaN);
        Should.Throw<ArgumentException>(() => ConfidenceSequence.Proportion(2, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ConfidenceSequence.Proportion(1, 2, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ConfidenceSequence.Mean(default, 0)).ParamName.ShouldBe("planned");
    }

    private static bool IsOutside(Estimate interval, double truth) => !(truth >= interval.Lower && truth <= interval.Upper);
}

using Assay.Kernel;
using Assay.Release.Shadowing;

namespace Stages.Tests.Release;

/// <summary>The figures of a file of pairs.</summary>
public class ShadowSummaryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly ShadowStretch Stretch = new("churn", "production", "1", Digest.Of("shadow"), Digest.Of("before"));

    [Fact]
    public void Agreement_and_differences_are_of_the_rows_that_both_answered_and_the_rest_is_counted()
    {
        var said = ShadowSummary.Of(Stretch, [
            Pair(0, [0.25], "no", [0.5], "yes"),
            Pair(1, [0.75], "yes", [0.75], "yes"),
            Pair(2, [0.5], "yes", [1.0], "yes"),
            new ShadowLine { At = Now.AddMinutes(3), Id = "x", Numbers = [0.1], Label = "no", Failure = "It fell over." },
            new ShadowLine { At = Now.AddMinutes(9), Dropped = 7 },
        ], Digest.Of("pairs"))!;
        (said.Compared, said.Failed, said.Dropped, said.FirstFailure).ShouldBe((3, 1, 7, "It fell over."));
        said.Agreement.ShouldNotBeNull().ShouldBe(2.0 / 3, 1e-12);
        (said.MeanDifference, said.GreatestDifference).ShouldBe((0.25, 0.5));
        (said.From, said.Until).ShouldBe((Now, Now.AddMinutes(9)));
        (said.Latency!.MedianMicroseconds, said.ShadowLatency!.MedianMicroseconds).ShouldBe((101, 201));
    }

    [Fact]
    public void Of_several_numbers_a_row_the_one_that_is_furthest_apart_counts_and_a_missing_one_is_infinitely_far()
    {
        ShadowSummary.Of(Stretch, [Pair(0, [0.25, 0.5, 0.25], null, [0.125, 0.75, 0.125], null)], Digest.Of("p"))!.GreatestDifference.ShouldBe(0.25);
        ShadowSummary.Of(Stretch, [Pair(0, [double.NaN], null, [double.NaN], null)], Digest.Of("p"))!.GreatestDifference.ShouldBe(0);
        ShadowSummary.Of(Stretch, [Pair(0, [double.NaN], null, [1], null)], Digest.Of("p"))!.GreatestDifference.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void A_regression_has_no_agreement_and_nothing_compared_has_no_figures()
    {
        ShadowSummary.Of(Stretch, [Pair(0, [2], null, [3], null)], Digest.Of("p"))!.Agreement.ShouldBeNull();
        var nothing = ShadowSummary.Of(Stretch, [new ShadowLine { At = Now, Dropped = 3 }], Digest.Of("p"))!;
        (nothing.Compared, nothing.Agreement, nothing.MeanDifference, nothing.Latency).ShouldBe((0, null, null, null));
        ShadowSummary.Of(Stretch, [], Digest.Of("p")).ShouldBeNull();
    }

    [Fact]
    public void A_file_is_read_as_it_was_written_and_the_line_that_a_killed_process_left_unfinished_is_passed_over()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, $"{ShadowFile.Write(Stretch)}\n{ShadowFile.Write(Pair(0, [double.NaN], "no", [0.5], null))}\n{ShadowFile.Write(Pair(1, [1], "no", [0.5], "no"))[..20]}");
            var (stretch, lines) = ShadowFile.Read(path)!.Value;
            stretch.ShouldBe(Stretch);
            var line = lines.ShouldHaveSingleItem();
            (line.Id, line.Label, line.ShadowLabel, line.Numbers!.Single()).ShouldBe(("0", "no", null, double.NaN));
            File.WriteAllText(path, "{\"project\"");
            ShadowFile.Read(path).ShouldBeNull();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ShadowLine Pair(int row, double[] answered, string? label, double[] shadowed, string? shadowLabel) => new()
    {
        At = Now.AddMinutes(row), Id = $"{row}", Numbers = answered, Label = label, ShadowNumbers = shadowed, ShadowLabel = shadowLabel, Microseconds = 100 + row, ShadowMicroseconds = 200 + row,
    };
}

using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

public class ValueTestTests
{
    [Theory]
    [InlineData("=", 2.0, "FTF")]
    [InlineData("!=", 2.0, "TFT")]
    [InlineData(">", 2.0, "FFT")]
    [InlineData(">=", 2.0, "FTT")]
    [InlineData("<", 2.0, "TFF")]
    [InlineData("<=", 2.0, "TTF")]
    public void Numbers_are_compared(string comparator, double operand, string holdsOfOneTwoThree)
    {
        var test = Test($"metrics.x {comparator} {operand}");
        string.Concat(new[] { 1.0, 2.0, 3.0 }.Select(value => test.Matches(value) ? 'T' : 'F')).ShouldBe(holdsOfOneTwoThree);
        string.Concat(new[] { 1L, 2L, 3L }.Select(value => test.Matches(value) ? 'T' : 'F')).ShouldBe(holdsOfOneTwoThree);
    }

    [Theory]
    [InlineData("metrics.x > 0", double.PositiveInfinity, true)]
    [InlineData("metrics.x < 0", double.NegativeInfinity, true)]
    [InlineData("metrics.x = 0", double.NaN, false)]
    [InlineData("metrics.x != 0", double.NaN, true)]
    [InlineData("metrics.x < 0", double.NaN, false)]
    [InlineData("metrics.x >= 0", double.NaN, false)]
    [InlineData("metrics.x = 1e999", double.PositiveInfinity, true)]
    public void Numbers_that_are_not_finite_are_compared_as_ieee_754_says(string filter, double value, bool holds) => Test(filter).Matches(value).ShouldBe(holds);

    [Theory]
    [InlineData("start_time = 9007199254740993", 9007199254740993, true)]
    [InlineData("start_time = 9007199254740993", 9007199254740992, false)]
    [InlineData("start_time > 9007199254740992", 9007199254740993, true)]
    [InlineData("start_time > 1.5", 1, false)]
    [InlineData("start_time > 1.5", 2, true)]
    [InlineData("start_time < 1e30", long.MaxValue, true)]
    public void Whole_numbers_are_compared_to_the_last_digit(string filter, long value, bool holds) => Test(filter).Matches(value).ShouldBe(holds);

    [Theory]
    [InlineData("tags.x = 'a'", "a", true)]
    [InlineData("tags.x = 'a'", "A", false)]
    [InlineData("tags.x != 'a'", "b", true)]
    [InlineData("tags.x != 'a'", "a", false)]
    [InlineData("tags.x LIKE 'a%'", "ab", true)]
    [InlineData("tags.x LIKE 'A%'", "ab", false)]
    [InlineData("tags.x ILIKE 'A%'", "ab", true)]
    [InlineData("tags.x IS NULL", "a", false)]
    [InlineData("tags.x IS NOT NULL", "a", true)]
    [InlineData("tags.x IS NOT NULL", "", true)]
    [InlineData("run_id IN ('a', 'b')", "b", true)]
    [InlineData("run_id IN ('a', 'b')", "B", false)]
    [InlineData("run_id NOT IN ('a', 'b')", "c", true)]
    [InlineData("run_id NOT IN ('a', 'b')", "a", false)]
    public void Texts_are_compared(string filter, string value, bool holds) => Test(filter).Matches(value).ShouldBe(holds);

    [Theory]
    [InlineData("name RLIKE 'b+'", "abbc", true)]
    [InlineData("name RLIKE '^b+'", "abbc", false)]
    public void Regular_expressions_match_anywhere(string filter, string value, bool holds) => new ValueTest(Searches.Only(filter, TraceVocabulary.Instance)).Matches(value).ShouldBe(holds);

    [Theory]
    [InlineData("tags.x = 'a'")]
    [InlineData("tags.x != 'a'")]
    [InlineData("tags.x LIKE '%'")]
    [InlineData("run_id NOT IN ('a')")]
    [InlineData("metrics.x != 1")]
    [InlineData("tags.x IS NOT NULL")]
    public void What_is_missing_matches_nothing(string filter)
    {
        Test(filter).MatchesAbsent.ShouldBeFalse();
        Test(filter).Matches((string?)null).ShouldBeFalse();
        Test(filter).Matches(SearchValue.Absent).ShouldBeFalse();
    }

    [Fact]
    public void What_is_missing_is_null() => Test("tags.x IS NULL").Matches(SearchValue.Absent).ShouldBeTrue();

    [Fact]
    public void A_value_of_the_other_sort_does_not_match()
    {
        Test("metrics.x != 1").Matches("a").ShouldBeFalse();
        Test("tags.x != 'a'").Matches(1.0).ShouldBeFalse();
    }

    [Fact]
    public void One_of_several_values_is_enough() =>
        Test("datasets.name = 'b'").Matches(SearchValue.Several([SearchValue.Of("a"), SearchValue.Of("b")])).ShouldBeTrue();

    [Fact]
    public void Matching_a_column_takes_no_memory()
    {
        ValueTest[] tests = [Test("metrics.x >= 1"), Test("tags.x = 'a'"), Test("tags.x ILIKE '%A_'"), Test("run_id IN ('a')")];
        Hold(tests);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Hold(tests);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static int Hold(ValueTest[] tests)
    {
        var held = 0;
        for (var row = 0; row < 1_000; row++)
            foreach (var test in tests)
                if (test.Matches((double)row) | test.Matches((long)row) | test.Matches("xab") | test.Matches(SearchValue.Of(1.0))) held++;
        return held;
    }

    private static ValueTest Test(string filter) => new(Searches.Only(filter));
}

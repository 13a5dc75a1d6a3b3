using Assay.Evidence.Checking;
using Assay.Ledger.Keys;

namespace Across.Tests.Evidence.Checking;

public class CurrentCheckTests
{
    [Theory]
    [InlineData(11, CheckOutcome.Pass)]
    [InlineData(13, CheckOutcome.Warn)]
    [InlineData(35, CheckOutcome.Warn)]
    [InlineData(37, CheckOutcome.Fail)]
    public void Goes_by_the_age_of_the_newest_record_that_counts(int months, CheckOutcome expected)
    {
        var old = SomeTallies.Now.AddMonths(-months);
        CurrentCheck.Of(SomeDossier.Of(SomeDossier.Firing.Of(old), SomeDossier.File.Of(old.AddYears(-9)), SomeDossier.Note.By(RecordAttribution.None))).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Takes_the_parts_own_window_where_it_has_one() =>
        CurrentCheck.Of(SomeDossier.On(SomeStandard.Glaze, SomeDossier.Firing.Of(SomeTallies.Now.AddMonths(-3)))).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void A_row_of_a_spreadsheet_is_as_old_as_it_says_and_never_newer_than_its_record()
    {
        var row = SomeDossier.Cited("row", "evidence.sheet-row");
        CurrentCheck.Of(SomeDossier.Of(row with { Stated = new DateOnly(2022, 1, 1) })).Outcome.ShouldBe(CheckOutcome.Fail);
        CurrentCheck.Of(SomeDossier.Of(row.Of(SomeTallies.Now.AddYears(-4)) with { Stated = new DateOnly(2026, 6, 1) })).Outcome.ShouldBe(CheckOutcome.Fail);
        CurrentCheck.Of(SomeDossier.Of(row with { Stated = new DateOnly(2026, 6, 1) })).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void Is_unknown_when_no_record_counts() => CurrentCheck.Of(SomeDossier.Of(SomeDossier.Firing.Missing())).Outcome.ShouldBe(CheckOutcome.Unknown);
}

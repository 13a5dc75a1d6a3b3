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
    public void Is_unknown_when_no_record_counts() => CurrentCheck.Of(SomeDossier.Of(SomeDossier.Firing.Missing())).Outcome.ShouldBe(CheckOutcome.Unknown);
}

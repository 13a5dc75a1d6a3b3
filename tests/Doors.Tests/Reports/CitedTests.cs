using Assay.Evaluate.Performance;
using Assay.Frame;
using Assay.Reports.Citing;
using Assay.Train.Records;

namespace Doors.Tests.Reports;

public class CitedTests
{
    private static readonly SampleLedger Ledger = new SampleLedger().Add(MortgageRun.Charter()).Add(MortgageRun.Performance()).Add(MortgageTraining.Run("lightgbm", 7, 0.8));

    [Fact]
    public void A_field_is_read_where_its_path_says()
    {
        var value = Cited.Body<PerformanceRecord>(Ledger.Entries[1]).At(record => record.Metrics).Items()[2].At(metric => metric.Test.Low);
        value.Path.ShouldBe("body.metrics[2].test.low");
        value.Number.ShouldBe(0.8296);
        value.Exact.ShouldBe("0.8296");
    }

    [Fact]
    public void A_field_keeps_the_name_that_records_give_it() =>
        Cited.Body<Charter>(Ledger.Entries[0]).At(record => record.Problem.Baseline.Rule!.EqualTo).Path.ShouldBe("body.problem.baseline.rule.equals");

    [Fact]
    public void A_key_that_is_no_plain_name_is_quoted() =>
        Cited.Body<TrainRun>(Ledger.Entries[2]).At(record => record.Parameters).Entries().Select(entry => entry.Value.Path).ShouldContain("body.parameters[\"L2 (odd key)\"]");

    [Fact]
    public void What_is_not_there_is_reached_and_has_no_value()
    {
        var residuals = Cited.Body<PerformanceRecord>(Ledger.Entries[1]).At(record => record.Residuals!.Mean.Value);
        residuals.IsThere.ShouldBeFalse();
        residuals.Number.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => residuals.Value).Message.ShouldContain("body.residuals.mean.value");
    }

    [Fact]
    public void Only_fields_can_be_cited() =>
        Should.Throw<ArgumentException>(() => Cited.Body<PerformanceRecord>(Ledger.Entries[1]).At(record => record.TestRows + 1));

    [Fact]
    public void A_record_of_another_kind_is_refused() => Should.Throw<InvalidOperationException>(() => Cited.Body<Charter>(Ledger.Entries[1]));
}

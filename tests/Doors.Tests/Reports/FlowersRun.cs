using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Reports;

namespace Doors.Tests.Reports;

/// <summary>A made-up run with three classes that stopped before its verdict.</summary>
internal static class FlowersRun
{
    public static ReportSource Source { get; } = new SampleLedger().Add(new PerformanceRecord
    {
        Task = "multiclass", PrimaryMetric = "f1_macro", TestRows = 90, TrainRows = 360, TestSet = new TestSetUse(1, OpeningCounter.HowCounted), Seed = 1, Classes = ["rose", "tulip", "orchid"],
        Metrics = [new MetricResult { Name = "f1_macro", HigherIsBetter = true, IsPrimary = true, Test = MortgageRun.Between(0.8812, 0.8011, 0.9402, "BCa bootstrap 2000"), OutOfFold = 0.8901 }],
        Confusion = new ConfusionMatrix(["rose", "tulip", "orchid"], [[28, 2, 0], [3, 25, 2], [0, 4, 26]]),
    }).ToSource("flowers");
}

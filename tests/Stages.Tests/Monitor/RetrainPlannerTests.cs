using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.Drift;
using Assay.Monitor.Outcomes;
using Assay.Monitor.Retraining;
using Assay.Monitor.Running;
using Assay.Monitor.Settings;
using Assay.Monitor.Windows;

namespace Stages.Tests.Monitor;

public class RetrainPlannerTests
{
    private static readonly DateTimeOffset Trained = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly WindowLimit Ranking = new() { Figure = "roc_auc", Below = 0.7, Windows = 2 };

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_model_is_due_once_it_is_older_than_the_policy_lets_it_be(int days, bool isDue)
    {
        var found = RetrainPlanner.Look(new RetrainPolicy { MaxAgeDays = 90 }, Evidence(), Trained.AddDays(days)).ShouldHaveSingleItem();
        (found.Trigger, found.IsMet).ShouldBe((RetrainTrigger.Age, isDue));
        found.Sentence.ShouldContain($"{days} days old");
    }

    [Fact]
    public void As_many_windows_in_a_row_as_the_policy_says_have_to_break_a_limit()
    {
        Look(Ranking, 0.6, 0.8, 0.6).IsMet.ShouldBeFalse("the newest but one holds");
        var due = Look(Ranking, 0.8, 0.6, 0.65);
        due.IsMet.ShouldBeTrue();
        due.Records.ShouldBe(["w2", "w3"]);
        due.Sentence.ShouldContain("0.6 in window 2; 0.65 in window 3");
    }

    [Fact]
    public void Windows_whose_labels_have_not_come_are_passed_over_and_too_few_that_tell_decide_nothing()
    {
        Look(Ranking, 0.6, null, 0.65, null).Records.ShouldBe(["w1", "w3"]);
        var few = Look(Ranking, null, 0.6);
        few.IsMet.ShouldBeFalse();
        few.Sentence.ShouldContain("1 windows since the model was trained tell roc_auc; the policy looks at 2");
    }

    [Fact]
    public void Of_a_figure_of_each_column_the_worst_is_told()
    {
        var policy = new RetrainPolicy { Drift = new WindowLimit { Figure = "effect", Above = 0.2 } };
        var window = Window("w1", null) with { Window = Window("w1", null).Window with { Features = [Drifted("age", 0.1), Drifted("income", 0.4)] } };
        var found = RetrainPlanner.Look(policy, Evidence(window), Trained).ShouldHaveSingleItem();
        found.IsMet.ShouldBeTrue();
        found.Sentence.ShouldContain("0.4 (income)");
    }

    [Fact]
    public void An_open_alert_of_a_rule_that_the_policy_names_makes_it_due_and_another_does_not()
    {
        var evidence = Evidence() with { Alerts = [new AlertCase("a1", Trained, Alert("ranking"), [])] };
        RetrainPlanner.Look(new RetrainPolicy { Alerts = ["ranking"] }, evidence, Trained).ShouldHaveSingleItem().Records.ShouldBe(["a1"]);
        RetrainPlanner.Look(new RetrainPolicy { Alerts = ["drift"] }, evidence, Trained).ShouldHaveSingleItem().IsMet.ShouldBeFalse();
    }

    [Theory]
    [InlineData(RecordContext.Live, RecordContext.Live, true)]
    [InlineData(RecordContext.Simulated, RecordContext.Live, false)]
    [InlineData(RecordContext.Rehearsal, RecordContext.Live, false)]
    [InlineData(RecordContext.Live, RecordContext.Simulated, true)]
    [InlineData(RecordContext.Simulated, RecordContext.Simulated, true)]
    public void What_was_simulated_decides_nothing_real(RecordContext record, RecordContext work, bool counts) => WorkContext.Counts(record, work).ShouldBe(counts);

    [Theory]
    [InlineData("real", RecordContext.Live)]
    [InlineData("0", RecordContext.Live)]
    [InlineData("live", RecordContext.Simulated)]
    public void Work_cannot_be_marked_as_more_than_the_project_is(string asked, RecordContext project) => WorkContext.Of(asked, project).Problems.ShouldHaveSingleItem().Code.ShouldBe("monitor.context");

    private static TriggerFinding Look(WindowLimit limit, params double?[] areas) =>
        RetrainPlanner.Look(new RetrainPolicy { Performance = limit }, Evidence([.. areas.Select((area, i) => Window($"w{i + 1}", area))]), Trained).ShouldHaveSingleItem();

    private static RetrainEvidence Evidence(params ImmutableArray<RecordedWindow> windows) => new(Model, windows, []);

    private static RecordEntry Model { get; } = new() { Index = 0, LeafHash = Digest.Of(""), Id = "m", Kind = "train.model", Version = 1, At = Trained, Context = RecordContext.Live, Person = "", KeyId = "", Subjects = [], Body = JsonDocument.Parse("{}").RootElement };

    private static RecordedWindow Window(string id, double? area)
    {
        var window = WindowMeasurer.Measure("w", WindowKind.Time, new SlicedWindow($"window {id[1..]}", Rows.Of(1, 20)), Rows.Exact(Rows.Of(2, 20)), new ColumnRoles(), new DriftMethod(), withClassifier: false);
        var performance = area is null ? null : new RealisedPerformance { LabelledRows = 10, Rows = 20, Metrics = [new RealisedMetric("roc_auc", area, null, null)] };
        return new RecordedWindow(id, false, window with { Performance = performance });
    }

    private static FeatureDrift Drifted(string column, double effect) => new() { Column = column, ReferenceRows = 20, Rows = 20, Test = "chi-square", Effect = effect };

    private static MonitorAlert Alert(string rule) => new() { Watch = "w", Rule = rule, Figure = "roc_auc", Value = 0.6, Severity = AlertSeverity.Warning, Window = "w1", WindowName = "window 1", Deliveries = [] };
}

using Assay.Data;
using Assay.Data.Checks;
using Assay.Data.Settings;
using Assay.Frame;
using Assay.Tables;

namespace Stages.Tests.Data;

public class DataSectionTests
{
    [Fact]
    public void Columns_are_read_in_their_order_with_role_type_and_reason()
    {
        var data = ProjectText.Read(ProjectText.With("{zip: {role: feature, type: category}, ratio: feature, note: {role: excluded, why: written later, keep: false}, repaid: target}")).Required.Section<DataSection>();
        data.Columns.Keys.ShouldBe(["zip", "ratio", "note", "repaid"]);
        data.Columns["zip"].ShouldBe(new ColumnSettings { Role = ColumnRole.Feature, Type = ColumnType.Category });
        data.Columns["note"].ShouldBe(new ColumnSettings { Role = ColumnRole.Excluded, Why = "written later", Keep = false });
    }

    [Fact]
    public void A_check_is_read_with_its_limits_and_blocks_unless_it_says_otherwise()
    {
        var check = ProjectText.Read(ProjectText.With(checks: "[{check: in_range, column: ratio, min: 0, max_share: 0.01}]")).Required.Section<DataSection>().Checks.ShouldHaveSingleItem();
        check.ShouldBe(new CheckSettings { Check = CheckKind.InRange, Column = "ratio", Min = 0, MaxShare = 0.01, Gate = CheckGate.Block });
    }

    [Theory]
    [InlineData("{ratio: feature, note: excluded, repaid: target}", "data.no-why", "data.columns.note.why")]
    [InlineData("{ratio: {role: feature, keep: false}, b: feature}", "data.keep-needed", "data.columns.ratio.keep")]
    [InlineData("{ratio: feature, repaid: feature}", "data.target-role", "data.columns.repaid.role")]
    [InlineData("{ratio: feature, other: target}", "data.target-role", "data.columns.other.role")]
    [InlineData("{ratio: protected, repaid: target}", "data.no-feature", "data.columns")]
    public void A_role_that_cannot_be_is_named(string columns, string code, string field)
    {
        var fault = ProjectText.Read(ProjectText.With(columns)).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Place!.Field.ShouldBe(field);
        fault.Place.Line.ShouldNotBeNull();
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_target_need_not_be_listed() => ProjectText.Read(ProjectText.With("{ratio: feature}")).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("{check: not_missing}", "data.check-lacks", "column")]
    [InlineData("{check: in_range, column: ratio}", "data.check-lacks", "min")]
    [InlineData("{check: one_of, column: ratio}", "data.check-lacks", "values")]
    [InlineData("{check: matches, column: ratio}", "data.check-lacks", "pattern")]
    [InlineData("{check: rows, column: ratio, min: 1}", "data.check-unused", "column")]
    [InlineData("{check: rows, min: 1, max_share: 0.1}", "data.check-unused", "max_share")]
    [InlineData("{check: unique, column: ratio, max: 1}", "data.check-unused", "max")]
    [InlineData("{check: in_range, column: ratio, min: 2, max: 1}", "data.check-range", "")]
    [InlineData("{check: matches, column: ratio, pattern: \"(a\"}", "data.check-pattern", "pattern")]
    [InlineData("{check: matches, column: ratio, pattern: \"(a)\\\\1\"}", "data.check-pattern", "pattern")]
    [InlineData("{check: not_missing, column: ratoi}", "data.unlisted", "column")]
    public void A_check_that_cannot_be_held_is_named(string check, string code, string key)
    {
        var fault = ProjectText.Read(ProjectText.With(checks: $"[{check}]")).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Place!.Field.ShouldBe($"data.checks[0].{key}".TrimEnd('.'));
    }

    [Fact]
    public void A_misspelt_column_is_answered_with_the_nearest_one() =>
        ProjectText.Read(ProjectText.With(checks: "[{check: not_missing, column: ration}]")).Problems.ShouldHaveSingleItem().Remedy.ShouldBe("Did you mean 'ratio'?");

    [Fact]
    public void The_baseline_rule_may_look_at_listed_columns_only() =>
        ProjectText.Read(ProjectText.With(problem: ("baseline", "{kind: rule, rule: {column: ratios, above: 1}}"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("data.unlisted");

    [Theory]
    [InlineData("{kind: grouped}", "data.split-by", "by")]
    [InlineData("{kind: time}", "data.split-by", "by")]
    [InlineData("{kind: random, by: ratio}", "data.split-by-unused", "by")]
    [InlineData("{kind: grouped, by: rato}", "data.unlisted", "by")]
    [InlineData("{kind: grouped, by: repaid}", "data.split-by-target", "by")]
    [InlineData("{kind: time, by: ratio, repeats: 2}", "data.split-repeats", "repeats")]
    public void A_split_that_cannot_be_made_is_named(string split, string code, string key)
    {
        var fault = ProjectText.Read(ProjectText.With(split: split)).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Place!.Field.ShouldBe($"train.split.{key}");
    }

    [Fact]
    public void A_regression_cannot_be_stratified() =>
        ProjectText.Read(ProjectText.With(problem: [("task", "regression"), ("positive", null), ("baseline", "{kind: mean}"), ("metric", "{name: rmse, threshold: 1}")])).Problems.ShouldHaveSingleItem().Code.ShouldBe("data.split-task");

    [Fact]
    public void Without_a_split_classes_are_stratified_and_numbers_are_not()
    {
        new SplitSection().For(TaskKind.Multiclass).Kind.ShouldBe(SplitKind.Stratified);
        new SplitSection().For(TaskKind.Regression).Kind.ShouldBe(SplitKind.Random);
    }

    [Theory]
    [InlineData("{kind: stratified}", 2)]
    [InlineData("{kind: time, by: ratio}", 1)]
    [InlineData("{kind: random, repeats: 7}", 7)]
    public void Repeats_are_two_except_by_time(string split, int repeats) =>
        ProjectText.Read(ProjectText.With(split: split)).Required.Section<SplitSection>().Split!.EffectiveRepeats().ShouldBe(repeats);
}

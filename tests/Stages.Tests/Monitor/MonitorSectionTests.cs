using Assay.Kernel;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;

namespace Stages.Tests.Monitor;

public class MonitorSectionTests
{
    [Fact]
    public void Without_the_section_everything_has_a_default()
    {
        var section = Read("").Required.Section<MonitorSection>();
        (section.Level, section.Effect, section.Correction, section.Alerts.Length).ShouldBe((0.05, 0.1, "benjamini-hochberg", 0));
    }

    [Fact]
    public void Rules_and_channels_are_read()
    {
        var section = Read("""
            monitor:
              every: day
              time: at
              channels:
                team: {file: alerts.jsonl}
                mail: {smtp: mail.example.org, from: a@example.org, to: [b@example.org]}
              alerts:
                - {name: drift, figure: drifted_share, above: 0.3, severity: critical, who: engineer on call, channels: [team, mail]}
            """).Required.Section<MonitorSection>();
        section.Channels["mail"].Port.ShouldBe(587);
        var rule = section.Alerts.ShouldHaveSingleItem();
        (rule.Severity, rule.IsBrokenBy(0.31), rule.IsBrokenBy(0.3)).ShouldBe((AlertSeverity.Critical, true, false));
    }

    [Fact]
    public void A_policy_of_retraining_has_a_default_for_all_but_what_makes_it_due()
    {
        var policy = Read("monitor:\n  retrain: {max_age_days: 90, ask: {to: production}}\n").Required.Section<MonitorSection>().Retrain!;
        (policy.LearnFrom, policy.LeastLabelled, policy.Held, policy.Level, policy.Forgetting.Most, policy.Forgetting.JudgedBy).ShouldBe((LearnFrom.Both, 200, 0.3, 0.05, 0.02, ForgettingJudge.Interval));
        policy.Ask!.To.ShouldBe("production");
    }

    [Theory]
    [InlineData("every: fortnight", "monitor.every", "monitor.every")]
    [InlineData("alerts: [{name: a, figure: rows}]", "monitor.alert-limit", "monitor.alerts[0]")]
    [InlineData("alerts: [{name: a, figure: rows, above: 1}, {name: a, figure: rows, below: 1}]", "monitor.alert-name", "monitor.alerts[1].name")]
    [InlineData("alerts: [{name: a, figure: rows, above: 1, channels: [teem]}]", "monitor.no-channel", "monitor.alerts[0].channels")]
    [InlineData("channels: {a: {file: x, webhook: \"https://example.org\"}}", "monitor.channel", "monitor.channels.a")]
    [InlineData("channels: {a: {webhook: \"ftp://example.org\"}}", "monitor.webhook", "monitor.channels.a.webhook")]
    [InlineData("channels: {a: {smtp: mail.example.org}}", "monitor.mail", "monitor.channels.a")]
    [InlineData("retrain: {least_labelled: 50}", "monitor.retrain-trigger", "monitor.retrain")]
    [InlineData("retrain: {drift: {figure: drifted_share}}", "monitor.retrain-limit", "monitor.retrain.drift")]
    [InlineData("retrain: {performance: {figure: roc_auc}}", "monitor.retrain-limit", "monitor.retrain.performance")]
    [InlineData("retrain: {alerts: [ranking]}", "monitor.retrain-alert", "monitor.retrain.alerts[0]")]
    [InlineData("retrain: {performance: {figure: drifted_share, below: 1}}", "project.not-a-choice", "monitor.retrain.performance.figure")]
    [InlineData("retrain: {drift: {figure: roc_auc, below: 1}}", "project.not-a-choice", "monitor.retrain.drift.figure")]
    [InlineData("retrain: {max_age_days: 0}", "project.out-of-range", "monitor.retrain.max_age_days")]
    [InlineData("retrain: {max_age_days: 90, held: 1}", "project.out-of-range", "monitor.retrain.held")]
    [InlineData("retrain: {max_age_days: 90, least_labelled: 5}", "project.out-of-range", "monitor.retrain.least_labelled")]
    [InlineData("retrain: {max_age_days: 90, learn_from: all}", "project.not-a-choice", "monitor.retrain.learn_from")]
    [InlineData("retrain: {max_age_days: 90, forgetting: {most: -1}}", "project.out-of-range", "monitor.retrain.forgetting.most")]
    [InlineData("retrain: {max_age_days: 90, ask: {owner: risk}}", "project.missing", "monitor.retrain.ask.to")]
    [InlineData("retrain: {max_age_days: 90, ask: {to: production, strategy: slowly}}", "project.not-a-choice", "monitor.retrain.ask.strategy")]
    public void A_rule_that_cannot_work_is_told_with_its_line(string line, string code, string field)
    {
        var problem = Read($"monitor:\n  {line}\n").Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Place?.Field, problem.Place?.Line).ShouldBe((code, field, 5));
    }

    private static Outcome<Project> Read(string section)
    {
        var folder = Directory.CreateTempSubdirectory("assay-monitor-section-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, Project.FileName), $"assay: 1\nproject: watched\n\n{section}");
            return ProjectFileReader.Read(folder.FullName, ".", [SectionDefinition.Of<MonitorSection>()]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

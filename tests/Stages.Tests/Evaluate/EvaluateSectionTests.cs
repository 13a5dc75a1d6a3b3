using System.Text;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.ProjectFiles;
using Stages.Tests.Frame;

namespace Stages.Tests.Evaluate;

public class EvaluateSectionTests
{
    [Fact]
    public void A_gate_on_a_known_metric_with_a_limit_is_accepted() =>
        Read("[{metric: expected_calibration_error, max: 0.05, gate: warn}]").Required.Section<EvaluateSection>().Gates.ShouldHaveSingleItem()
            .ShouldBe(new GateSettings { Metric = "expected_calibration_error", Max = 0.05, Gate = GateKind.Warn });

    [Theory]
    [InlineData("{metric: roc_auk, min: 0.5}", "project.not-a-choice", "evaluate.gates[0].metric")]
    [InlineData("{metric: roc_auc}", "evaluate.gate-limit", "evaluate.gates[0]")]
    [InlineData("{metric: roc_auc, min: 0.9, max: 0.8}", "evaluate.gate-range", "evaluate.gates[0]")]
    [InlineData("{metric: rmse, max: 3}", "evaluate.gate-task", "evaluate.gates[0].metric")]
    public void A_gate_that_cannot_be_judged_is_refused(string gate, string code, string field)
    {
        var fault = Read($"[{gate}]").Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Place.ShouldBe(new Place("assay.yaml", 12, field));
    }

    private static Outcome<Project> Read(string gates) => ProjectFileReader.Parse(
        Encoding.UTF8.GetBytes(ProblemText.With() + $"evaluate: {{gates: {gates}}}\n"), "assay.yaml", "/loans", SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<EvaluateSection>());
}

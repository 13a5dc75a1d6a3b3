using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.Release;

namespace Doors.Tests.MainJob;

/// <summary>A model of one's own that answers every row of its table, and fails on rows that evaluation makes of them.</summary>
public class FailingModelTests
{
    [Fact]
    public async Task It_is_one_clear_problem_and_what_was_done_before_stays()
    {
        using var desk = await SmallProject.OnDesk();
        LookupOnnx.Write(desk.PathOf("job/lookup.onnx"), step: 67);
        desk.Write("job/assay.yaml", File.ReadAllText(desk.PathOf("job/assay.yaml")).Replace("[baseline, logistic]", "[{name: lookup, model: lookup.onnx}]", StringComparison.Ordinal));
        var failed = (await desk.Type([.. SmallProject.Run, "--json"])).ShouldEndIn(ExitCode.BadInput);
        failed.Problem.GetProperty("code").GetString().ShouldBe("train.model-fails");
        failed.Problem.GetProperty("message").GetString().ShouldStartWith("On rows that were made of the test rows, with values exchanged or disturbed: The model fails");
        (await SmallProject.RecordsAsync(desk)).ShouldContain(record => record.StartsWith("evaluate.performance", StringComparison.Ordinal));
    }
}

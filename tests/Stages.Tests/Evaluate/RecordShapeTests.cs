using System.Text.Json;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Verdict;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Stages.Tests.Evaluate;

/// <summary>What two records look like when they are filled by the stage itself; the golden bytes of every kind are in Architecture.Tests.</summary>
public class RecordShapeTests
{
    [Fact]
    public void An_openings_bytes_keep_their_shape() => JsonSerializer.Serialize(new OpeningRecord { Ordinal = 2, Model = Digest.Of("m"), TestSet = Digest.Of("t") }, RecordJson.Options).ShouldBe(
        $$"""{"ordinal":2,"model":"{{Digest.Of("m")}}","testSet":"{{Digest.Of("t")}}"}""");

    [Fact]
    public void A_verdicts_bytes_keep_their_shape()
    {
        var gate = new Gate("roc_auc", "problem.metric.threshold", Assay.Evaluate.Settings.GateKind.Block, true, 0.75).Check(Assay.Evaluate.Estimates.Estimate.Between(0.8, 0.7, 0.9, "DeLong"));
        var verdict = new VerdictRecord { FitToRelease = true, Blocked = 0, Warned = 0, Sentence = "Fit.", Gates = [gate], Needed = [] };
        JsonSerializer.Serialize(verdict, RecordJson.Options).ShouldBe(
            """{"fitToRelease":true,"blocked":0,"warned":0,"sentence":"Fit.","gates":[{"name":"roc_auc at least 0.75","setBy":"problem.metric.threshold","kind":"block","measure":"roc_auc","isMinimum":true,"limit":0.75,"value":{"value":0.8,"low":0.7,"high":0.9,"confidenceLevel":0.95,"method":"DeLong"},"passed":true,"clear":false,"sentence":"Passes, but the interval reaches below the limit: roc_auc is 0.8 (95 % interval 0.7 to 0.9); the limit is at least 0.75."}],"needed":[]}""");
    }
}

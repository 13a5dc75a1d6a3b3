using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Stages;
using Assay.Projects.Steps;

namespace Assay.Evaluate.Opening;

/// <summary>
/// Counts the models that have been measured on a test set, by steps that are numbered from 1: the first that is not this model's is looked past, the first
/// that has not been taken is taken. The count needs nothing but the ledger, and a model that comes again keeps its number.
/// </summary>
public static class OpeningCounter
{
    /// <summary>What counts, in a sentence for records.</summary>
    public const string HowCounted = "Each model that is measured on this table and split counts once; measuring the same model again, with other gates or slices, does not.";

    /// <summary>Not under <c>evaluate/</c>: forcing the stage to run again must not forget which models have seen the test set.</summary>
    private const string StepPrefix = "test-set/opening-";

    private const int Version = 1;

    /// <summary>The opening of <paramref name="testSet"/> for <paramref name="model"/>, stated now if it is the first.</summary>
    public static async Task<Outcome<RecordEntry>> OpenAsync(StageRun run, Subject model, Digest testSet, CancellationToken cancellation)
    {
        for (var ordinal = 1; ; ordinal++)
        {
            var name = StepPrefix + ordinal.ToString(CultureInfo.InvariantCulture);
            var inputs = StepInputs.OfVersion(Version).File("test-set", testSet);
            var opening = new OpeningRecord { Ordinal = ordinal, Model = model.Digest, TestSet = testSet };
            var step = await run.StepAsync(name, inputs, (scope, _) => Task.FromResult(State(scope, opening, model)), cancellation);
            if (!step.Succeeded) return Outcome<RecordEntry>.Failed(step.Problems);
            if (step.Value.Record<OpeningRecord>().Model == model.Digest) return step.Value.Entry<OpeningRecord>();
        }
    }

    private static Outcome<Nothing> State(StepScope scope, OpeningRecord opening, Subject model)
    {
        scope.Record(opening, model);
        return Outcome.Done;
    }
}

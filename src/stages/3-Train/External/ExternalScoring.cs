using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Scoring;

namespace Assay.Train.External;

/// <summary>Predicts with somebody else's model once it has been held against its signature.</summary>
internal static class ExternalScoring
{
    /// <summary>What the model says about rows, and its signature: the expected one with the inputs that it reads.</summary>
    public static Outcome<(ModelSignature Signature, Predictions Predictions)> Of(byte[] model, string name, ModelSignature expected, Table rows) =>
        OnnxScorer.OpenOther(model, name, expected).Then(opened =>
        {
            using var scorer = opened;
            return scorer.Score(rows).Then(predictions => AnswerCheck.Of(predictions, expected.Task, name)).Map(predictions => (scorer.Signature, predictions));
        });
}

using Assay.Frame;
using Assay.Kernel;
using Assay.Train.Onnx.Operators;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>
/// Linear regression with a ridge penalty on scaled numbers, solved exactly: normal equations by Cholesky in double precision. Own code and
/// not a stochastic solver, so nothing about it is random.
/// </summary>
internal sealed class LinearTrainer : ITrainer
{
    private const string Ridge = "l2";

    public string Name => "linear";

    public int Complexity => 1;

    public TrainerParameters Defaults => TrainerParameters.Of((Ridge, 1));

    public bool Fits(TaskKind task) => task == TaskKind.Regression;

    public TrainerParameters Draw(SeededRandom random) => TrainerParameters.Of((Ridge, random.LogUniform(0.001, 1000)));

    public ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed)
    {
        var preprocessor = Preprocessor.Fit(rows.Features, isScaled: true);
        var fit = RidgeFit.Solve(preprocessor.Transform(rows.Features), rows.Targets, parameters[Ridge]);
        return new FittedPipeline(
            preprocessor,
            fit.Predict,
            (graph, features) => graph.Combine(features, [[.. fit.Weights.Select(weight => (float)weight)]], [(float)fit.Intercept]));
    }
}

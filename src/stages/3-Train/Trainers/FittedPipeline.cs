using Assay.Tables;
using Assay.Train.Onnx;
using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>A fitted preprocessor and what was learnt on its features.</summary>
internal sealed class FittedPipeline(Preprocessor preprocessor, Func<FeatureMatrix, double[]> predict, Func<OnnxGraph, string, string> emit) : ITrainedModel
{
    public OnnxBody Body { get; } = new(graph => emit(graph, preprocessor.Emit(graph)));

    public double[] Predict(Table rows) => predict(preprocessor.Transform(rows));
}

namespace Assay.Train.Onnx;

/// <summary>What a model adds to a graph whose inputs stand already.</summary>
public sealed class OnnxBody
{
    private readonly Func<OnnxGraph, string> _emit;

    internal OnnxBody(Func<OnnxGraph, string> emit) => _emit = emit;

    internal string Emit(OnnxGraph graph) => _emit(graph);
}

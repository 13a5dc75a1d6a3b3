using System.Text;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Assay.Train.Onnx;

/// <summary>Puts a trained model and its signature into one file.</summary>
public static class OnnxModel
{
    /// <summary>The file's bytes: raw columns in, answers out, preprocessing inside. The same model and signature give the same bytes.</summary>
    public static byte[] Write(ITrainedModel model, ModelSignature signature)
    {
        var graph = new OnnxGraph();
        foreach (var input in signature.Inputs) graph.Input(input.Name, input.Kind == InputKind.Text);
        graph.Output(model.Body.Emit(graph), signature.Output, signature.Width);
        return graph.ToBytes([new(ModelSignature.MetadataKey, Encoding.UTF8.GetString(signature.ToJson()))]);
    }
}

using Assay.Frame;
using Assay.Train.Scoring;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Assay.Inference.Models;

/// <summary>
/// The signature of a file that says nothing itself, by the columns that were named beside it: where each is an input of its own, a number in single precision or a text, and the one output is a
/// number a row. Of several numbers a row nobody said what they are, so that such a file is asked by tensors.
/// </summary>
internal static class GraphColumns
{
    /// <summary>The signature; null where the file takes something else, or gives something else.</summary>
    public static ModelSignature? Of(InferenceSession session, ModelSource source)
    {
        if (source.Columns.IsEmpty || !session.InputMetadata.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(source.Columns) || source.Columns.Length != session.InputMetadata.Count) return null;
        if (session.InputMetadata.Values.Any(input => !IsColumn(input) || input.ElementDataType is not (TensorElementType.Float or TensorElementType.String))) return null;
        if (session.OutputMetadata.ToArray() is not [{ Value: { ElementDataType: TensorElementType.Float } given } output] || !IsColumn(given)) return null;
        return new ModelSignature { Task = TaskKind.Regression, Target = source.Target ?? output.Key, Classes = [], Inputs = [.. source.Columns.Select(name => Input(name, session.InputMetadata[name]))], Output = output.Key };
    }

    private static ModelInput Input(string name, NodeMetadata input) => new(name, input.ElementDataType == TensorElementType.String ? InputKind.Text : InputKind.Number);

    private static bool IsColumn(NodeMetadata tensor) => tensor.IsTensor && tensor.Dimensions is [< 0, 1];
}

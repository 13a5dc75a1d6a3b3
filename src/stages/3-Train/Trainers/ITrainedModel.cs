using Assay.Tables;
using Assay.Train.Onnx;

namespace Assay.Train.Trainers;

/// <summary>A model as its trainer left it: it can predict by itself, and be written as operators. The two agree, and the stage checks that they do.</summary>
public interface ITrainedModel
{
    /// <summary>The trainer's own prediction, row after row: probabilities of the classes (binary: negative, positive), or one number a row.</summary>
    double[] Predict(Table rows);

    /// <summary>The model as ONNX.</summary>
    OnnxBody Body { get; }
}

using Assay.Kernel;
using Assay.Projects.Steps;

namespace Assay.Train.External;

/// <summary>A candidate that is not learnt by this program: it gives an ONNX file.</summary>
internal interface IExternalCandidate
{
    /// <summary>Its name in the project file.</summary>
    string Name { get; }

    /// <summary>True when it learns anew from the rows that it is given; false when its file is the same whatever the rows.</summary>
    bool LearnsAnew { get; }

    /// <summary>What keeps its scores from being compared fairly; null when nothing does.</summary>
    string? Caveat { get; }

    /// <summary>Why its file cannot be held against a trainer.</summary>
    string ParityNote { get; }

    /// <summary>Adds all that its file hangs on, beside the rows.</summary>
    StepInputs AddTo(StepInputs inputs);

    /// <summary>The ONNX file's bytes, or why there is none.</summary>
    Task<Outcome<byte[]>> ModelAsync(TrainingOrder order, CancellationToken cancellation);
}

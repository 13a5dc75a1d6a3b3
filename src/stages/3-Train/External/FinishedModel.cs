using Assay.Kernel;
using Assay.Projects.Steps;

namespace Assay.Train.External;

/// <summary>A finished ONNX file: nothing is learnt, and there is no telling which rows it was learnt from.</summary>
/// <param name="name">The candidate.</param>
/// <param name="model">The file's bytes.</param>
internal sealed class FinishedModel(string name, byte[] model) : IExternalCandidate
{
    public string Name => name;

    public bool LearnsAnew => false;

    public string? Caveat => "The model was brought along finished. It may have been learnt from these very rows, so its scores on them may be too good: they are not out-of-fold.";

    public string ParityNote => "The model was brought along finished: there is no trainer to hold it against.";

    public StepInputs AddTo(StepInputs inputs) => inputs.File("model", Digest.Of(model));

    public Task<Outcome<byte[]>> ModelAsync(TrainingOrder order, CancellationToken cancellation) => Task.FromResult(Outcome<byte[]>.Success(model));
}

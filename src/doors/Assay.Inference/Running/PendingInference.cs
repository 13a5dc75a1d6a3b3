using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference.Running;

/// <summary>A request that waits for its model.</summary>
internal sealed class PendingInference(Tensor[] inputs, int rows, CancellationToken cancellation)
{
    // Who waits goes on elsewhere: the thread that runs the batch has others to serve.
    private readonly TaskCompletionSource<Outcome<Tensor[]>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>In the order of the model's inputs.</summary>
    public Tensor[] Inputs => inputs;

    /// <summary>Rows of the inputs.</summary>
    public int Rows => rows;

    /// <summary>Whether whoever asked has gone.</summary>
    public bool IsAbandoned => cancellation.IsCancellationRequested;

    /// <summary>The outputs.</summary>
    public Task<Outcome<Tensor[]>> Answer => _answer.Task;

    public void Complete(Outcome<Tensor[]> outputs) => _answer.TrySetResult(outputs);

    public void Abandon() => _answer.TrySetCanceled(cancellation);
}

using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference.Running;

/// <summary>A request that waits for its model.</summary>
internal sealed class PendingInference(Tensor[] inputs, int rows, CancellationToken cancellation)
{
    // Who waits goes on on the thread that sends the answers: AnsweredBatch divides them among threads.
    private readonly TaskCompletionSource<Outcome<Tensor[]>> _answer = new();

    /// <summary>In the order of the model's inputs.</summary>
    public Tensor[] Inputs => inputs;

    /// <summary>Rows of the inputs.</summary>
    public int Rows => rows;

    /// <summary>Whether whoever asked has gone.</summary>
    public bool IsAbandoned => cancellation.IsCancellationRequested;

    /// <summary>The outputs.</summary>
    public Task<Outcome<Tensor[]>> Answer => _answer.Task;

    public void Complete(Outcome<Tensor[]> outputs) => _answer.TrySetResult(outputs);

    // By another thread: whoever gathers holds the model.
    public void Abandon() => ThreadPool.UnsafeQueueUserWorkItem(static pending => pending._answer.TrySetCanceled(pending.Cancellation), this, preferLocal: false);

    private CancellationToken Cancellation => cancellation;
}

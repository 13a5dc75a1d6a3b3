using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference.Running;

/// <summary>The requests of a batch and their answers, until they are sent. Those who waited go on on this thread, a few of many on others: a batch must not wake a thread for each.</summary>
internal sealed class AnsweredBatch
{
    private const int MostOnOneThread = 8;

    private readonly List<PendingInference> _requests = new(4);
    private List<AnsweredBatch>? _apart;
    private Tensor[][]? _answers;
    private Outcome<Tensor[]> _fault;

    /// <summary>Number of requests.</summary>
    public int Count => _requests.Count;

    /// <summary>The requests.</summary>
    public IReadOnlyList<PendingInference> Requests => _requests;

    /// <summary>Adds a request.</summary>
    /// <returns>Its rows.</returns>
    public int Add(PendingInference request)
    {
        _requests.Add(request);
        return request.Rows;
    }

    /// <summary>Answers each with its outputs.</summary>
    public void Answer(Tensor[][] answers) => _answers = answers;

    /// <summary>Answers all with a problem.</summary>
    public void Answer(Problem problem) => _fault = problem;

    /// <summary>The requests as batches of one, which are sent instead.</summary>
    public IReadOnlyList<AnsweredBatch> Apart()
    {
        _apart = [];
        foreach (var request in _requests)
        {
            var one = new AnsweredBatch();
            one.Add(request);
            _apart.Add(one);
        }

        return _apart;
    }

    /// <summary>Sends the answers.</summary>
    public void Send()
    {
        if (_apart is { } apart) foreach (var one in apart) one.Send();
        else
        {
            var from = 0;
            for (; Count - from > MostOnOneThread; from += MostOnOneThread) ThreadPool.UnsafeQueueUserWorkItem(new Part(this, from), preferLocal: false);
            Send(from, Count);
        }
    }

    private void Send(int from, int to)
    {
        for (var i = from; i < to; i++) _requests[i].Complete(_answers is { } answers ? answers[i] : _fault);
    }

    private sealed class Part(AnsweredBatch batch, int from) : IThreadPoolWorkItem
    {
        public void Execute() => batch.Send(from, from + MostOnOneThread);
    }
}

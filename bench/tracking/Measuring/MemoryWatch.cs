namespace Assay.Bench.Tracking.Measuring;

/// <summary>Reads a server's resident memory ten times a second and keeps the most.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private const double Mebibyte = 1 << 20;
    private const int LooksPerTree = 20;
    private readonly int root;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private List<int> processes;
    private int looks;
    private long most;

    /// <summary>Begins to watch.</summary>
    /// <param name="processId">The first process of the server.</param>
    public MemoryWatch(int processId)
    {
        root = processId;
        processes = ProcessTree.Of(root);
        timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    /// <summary>What it has now, in MiB.</summary>
    public double NowMebibytes
    {
        get
        {
            processes = ProcessTree.Of(root);
            return ProcessTree.ResidentBytes(processes) / Mebibyte;
        }
    }

    /// <summary>The most since this was last asked, in MiB.</summary>
    public double TakeMostMebibytes()
    {
        Look();
        lock (gate)
        {
            var taken = most / Mebibyte;
            most = 0;
            return taken;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        // Finding new processes costs more than reading those one knows.
        if (Interlocked.Increment(ref looks) % LooksPerTree == 0) processes = ProcessTree.Of(root);
        var bytes = ProcessTree.ResidentBytes(processes);
        lock (gate) most = Math.Max(most, bytes);
    }
}

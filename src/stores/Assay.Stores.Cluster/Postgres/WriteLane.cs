using System.Threading.Channels;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// Where changes of one kind wait, and whoever takes as many as wait and makes them in one transaction: the cost of reaching the disk is shared by all who came while the last commit was under way.
/// Changes of one subject go through one writer, so that no two transactions of this process wait for each other's row.
/// </summary>
/// <typeparam name="TChange">What is asked.</typeparam>
/// <typeparam name="TAnswer">What a change answers; a refusal is an answer too.</typeparam>
internal sealed class WriteLane<TChange, TAnswer> : IAsyncDisposable
{
    private const int MostWaiting = 4096;
    private const int MostInGroup = 512;
    private const long MostBytesInGroup = 8 << 20;

    private readonly PostgresDatabase _database;
    private readonly Func<PostgresSession, IReadOnlyList<TChange>, Task<TAnswer[]>> _apply;
    private readonly Channel<WaitingChange<TChange, TAnswer>>[] _channels;
    private readonly Task[] _writers;

    /// <param name="database">Where they are made.</param>
    /// <param name="writers">How many transactions are under way at once.</param>
    /// <param name="apply">Makes a group of changes within a transaction, each or its refusal; may be called again when that was undone.</param>
    public WriteLane(PostgresDatabase database, int writers, Func<PostgresSession, IReadOnlyList<TChange>, Task<TAnswer[]>> apply)
    {
        (_database, _apply) = (database, apply);
        var options = new BoundedChannelOptions(MostWaiting / writers) { SingleReader = true };
        _channels = [.. Enumerable.Range(0, writers).Select(_ => Channel.CreateBounded<WaitingChange<TChange, TAnswer>>(options))];
        _writers = [.. _channels.Select(channel => Task.Run(() => LoopAsync(channel.Reader)))];
    }

    /// <summary>Makes a change; waits while too many are queued.</summary>
    /// <param name="subject">What it changes: changes of the same go through one writer.</param>
    /// <param name="change">What is asked.</param>
    /// <param name="bytes">Roughly how much it adds, so that a group stays small enough to commit quickly.</param>
    /// <param name="cancellation">Stops before anything is begun.</param>
    /// <returns>The answer, once it is durable.</returns>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="DatabaseFaultException">The database is away, full or not as it has to be.</exception>
    public async Task<TAnswer> WriteAsync(string subject, TChange change, long bytes, CancellationToken cancellation)
    {
        var waiting = new WaitingChange<TChange, TAnswer>(change, bytes, cancellation);
        var channel = _channels[(uint)subject.GetHashCode(StringComparison.Ordinal) % _channels.Length];
        try
        {
            await channel.Writer.WriteAsync(waiting, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(PostgresTrackingStore));
        }

        return await waiting.Done;
    }

    /// <summary>Finishes what is queued.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels) channel.Writer.TryComplete();
        await Task.WhenAll(_writers);
    }

    private async Task LoopAsync(ChannelReader<WaitingChange<TChange, TAnswer>> channel)
    {
        var group = new List<WaitingChange<TChange, TAnswer>>();
        while (await channel.WaitToReadAsync())
        {
            var bytes = 0L;
            while (group.Count < MostInGroup && bytes < MostBytesInGroup && channel.TryRead(out var waiting))
            {
                bytes += waiting.Bytes;
                if (!waiting.Cancel()) group.Add(waiting);
            }

            if (group.Count > 0) await MakeAsync(group);
            group.Clear();
        }
    }

    private async Task MakeAsync(IReadOnlyList<WaitingChange<TChange, TAnswer>> group)
    {
        try
        {
            TChange[] changes = [.. group.Select(waiting => waiting.Change)];
            var answers = await _database.WriteAsync(session => _apply(session, changes), CancellationToken.None);
            for (var i = 0; i < answers.Length; i++) group[i].Answer(answers[i]);
        }
        catch (Exception fault)
        {
            // One of them is at fault, and the others are not to pay for it.
            if (group.Count == 1 || !PostgresFaults.IsOfOneChange(fault is DatabaseFaultException { InnerException: { } cause } ? cause : fault)) foreach (var waiting in group) waiting.Fail(fault);
            else foreach (var waiting in group) await MakeAsync([waiting]);
        }
    }
}

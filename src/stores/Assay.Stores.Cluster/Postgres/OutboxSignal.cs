using System.Threading.Channels;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Remembers that the outbox has grown until somebody asks.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _grown = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => _grown.Writer.TryWrite(true);

    /// <summary>Completes at once when the outbox grew since somebody last asked.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _grown.Reader.ReadAsync(cancellation);
}

namespace Assay.Release.Capacity;

/// <summary>A server that is asked.</summary>
public interface ICapacityServer : IAsyncDisposable
{
    /// <summary>The row that is asked, as JSON.</summary>
    ReadOnlyMemory<byte> Row { get; }

    /// <summary>Asks for as long as the settings say.</summary>
    /// <param name="perSecond">Requests a second, sent when they are due; null for as many as the connections take.</param>
    /// <param name="percentile">Which percentile of the latency is told.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<LoadStep> AskAsync(double? perSecond, double percentile, CancellationToken cancellation);
}

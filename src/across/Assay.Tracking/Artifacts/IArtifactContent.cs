using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>
/// Content of artifacts, each once, by its SHA-256. What was put is durable on completion and appears whole or not at all. Which paths lead to it is for <see cref="IArtifactIndex"/>.
/// </summary>
public interface IArtifactContent
{
    /// <summary>How much younger content may be than <see cref="StoredContent.PutAt"/> says. Whoever collects leaves alone what is younger than several times this: a path to it may be about to be written.</summary>
    static TimeSpan Freshness { get; } = TimeSpan.FromHours(1);

    /// <summary>Reads a stream to its end, once, and keeps what it held. Memory does not grow with its length.</summary>
    /// <returns><see cref="TrackingFaults.NoRoom"/> when there is no more room: nothing is kept then.</returns>
    Task<Outcome<StoredContent>> PutAsync(Stream content, CancellationToken cancellation = default);

    /// <summary>The content; null when it is not here.</summary>
    Task<StoredContent?> FindAsync(Digest digest, CancellationToken cancellation = default);

    /// <summary>The local file that holds the content, for the system to send; null where content is not in local files.</summary>
    string? FileOf(Digest digest);

    /// <summary>A part of the content, to be read once.</summary>
    /// <param name="digest">Content that is here.</param>
    /// <param name="offset">From which byte.</param>
    /// <param name="length">How many bytes; the stream ends after them.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="FileNotFoundException">It is not here.</exception>
    Task<Stream> OpenAsync(Digest digest, long offset, long length, CancellationToken cancellation = default);

    /// <summary>
    /// Takes content away; nothing happens when it is not here. The caller has seen to it that nobody wants it: no path (<see cref="IArtifactIndex.UnusedAsync"/>), and,
    /// where the same place keeps what Assay's own runs made, no record of the ledger.
    /// </summary>
    Task DeleteAsync(Digest digest, CancellationToken cancellation = default);

    /// <summary>Everything that is here, in no order.</summary>
    IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellation = default);

    /// <summary>Takes away what uploads left that were begun before a time and did not end.</summary>
    Task SweepAsync(DateTimeOffset before, CancellationToken cancellation = default);

    /// <summary>Ways around this server; null where there are none.</summary>
    IDirectTransfer? Direct { get; }
}

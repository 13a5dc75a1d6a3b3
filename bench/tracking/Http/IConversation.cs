namespace Assay.Bench.Tracking.Http;

/// <summary>What one client says, one request after the other.</summary>
internal interface IConversation
{
    /// <summary>The next request; empty when there is none.</summary>
    ReadOnlyMemory<byte> Next();

    /// <summary>The last request was acknowledged.</summary>
    /// <param name="body">The start of the answer, until the next request.</param>
    void Acknowledged(ReadOnlySpan<byte> body);
}

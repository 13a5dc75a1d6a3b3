namespace Assay.Client;

/// <summary>How a session behaves.</summary>
public sealed record SessionOptions
{
    /// <summary>Most points that wait to be sent; whoever logs more waits too. From 1.</summary>
    public int MostWaiting { get; init; } = 10_000;

    /// <summary>How long points are gathered before they are sent, unless a thousand come first.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often a request that failed on its way, or that the server was too busy for, is sent again.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

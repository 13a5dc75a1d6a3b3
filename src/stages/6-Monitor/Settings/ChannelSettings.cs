using System.Collections.Immutable;

namespace Assay.Monitor.Settings;

/// <summary>Where alerts go: an entry of <c>monitor.channels</c>, a file, a webhook or a mail server.</summary>
public sealed record ChannelSettings
{
    /// <summary>A file of JSON lines, relative to the project's folder.</summary>
    public string? File { get; init; }

    /// <summary>An address that each alert is posted to as JSON.</summary>
    public string? Webhook { get; init; }

    /// <summary>The host of a mail server.</summary>
    public string? Smtp { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the mail server is spoken to under TLS.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>The sender's address.</summary>
    public string? From { get; init; }

    /// <summary>The receivers' addresses.</summary>
    public ImmutableArray<string> To { get; init; } = [];
}

namespace Assay.Bench.Tracking;

/// <summary>A server that is measured.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Url">Where it listens: http, with a path before the API's and a user where it has them.</param>
/// <param name="ProcessId">Its first process, whose tree's memory is read; null where nobody said.</param>
/// <param name="IsEcho">It is the echo, which knows no runs: ids are made up, and nothing can be verified.</param>
internal sealed record Target(string Name, Uri Url, int? ProcessId = null, bool IsEcho = false)
{
    /// <summary>Reads <c>name=URL[,pid=N]</c>.</summary>
    /// <exception cref="FormatException">It is not of that shape.</exception>
    public static Target Parse(string text)
    {
        var parts = text.Split(",pid=");
        var equals = parts[0].IndexOf('=');
        if (equals < 1 || parts.Length > 2 || !Uri.TryCreate(parts[0][(equals + 1)..], UriKind.Absolute, out var url) || url.Scheme != "http") throw Wrong(text);
        if (parts.Length == 1) return new Target(parts[0][..equals], url);
        return int.TryParse(parts[1], out var pid) && pid > 0 ? new Target(parts[0][..equals], url, pid) : throw Wrong(text);
    }

    private static FormatException Wrong(string text) => new($"--target '{text}': expected NAME=http://HOST:PORT, or NAME=http://HOST:PORT,pid=N.");
}

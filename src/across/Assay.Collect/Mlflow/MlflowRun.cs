using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Collect.Mlflow;

/// <summary>A run as MLflow kept it.</summary>
internal sealed record MlflowRun
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The user that the client named; empty when it named none. Nobody checked it.</summary>
    public string User { get; init; } = "";

    /// <summary>How it ended.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Names of its parameters, in ordinal order.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>Names of its metrics, in ordinal order.</summary>
    public ImmutableArray<string> Metrics { get; init; } = [];

    /// <summary>What somebody noted about it; empty when nobody did.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it logged a model.</summary>
    public bool HasModel { get; init; }

    /// <summary>All of it that counts, on one line, to be hashed.</summary>
    public string Piece => $"{Id} {Status} {To?.ToUnixTimeMilliseconds()} [{string.Join(' ', Parameters)}] [{string.Join(' ', Metrics)}] {HasModel}";

    /// <summary>A time in milliseconds since 1970; null when it is none, or outside the calendar.</summary>
    public static DateTimeOffset? Time(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since is > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null;
}

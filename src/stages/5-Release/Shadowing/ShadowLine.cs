namespace Assay.Release.Shadowing;

/// <summary>A line of a file of pairs: a row that both versions answered, a row on which the shadow failed, or rows that were dropped.</summary>
public sealed record ShadowLine
{
    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The prediction's name, as the log of predictions has it; null for dropped rows.</summary>
    public string? Id { get; init; }

    /// <summary>The numbers that were answered.</summary>
    public double[]? Numbers { get; init; }

    /// <summary>The numbers of the shadow.</summary>
    public double[]? ShadowNumbers { get; init; }

    /// <summary>The class, or another text, that was answered; null where there is none.</summary>
    public string? Label { get; init; }

    /// <summary>That of the shadow.</summary>
    public string? ShadowLabel { get; init; }

    /// <summary>How long the version took that answered, in microseconds.</summary>
    public double? Microseconds { get; init; }

    /// <summary>How long the shadow took, in microseconds.</summary>
    public double? ShadowMicroseconds { get; init; }

    /// <summary>Why the shadow failed; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Rows that were dropped.</summary>
    public long Dropped { get; init; }
}

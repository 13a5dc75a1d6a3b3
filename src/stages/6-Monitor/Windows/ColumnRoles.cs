using System.Collections.Immutable;

namespace Assay.Monitor.Windows;

/// <summary>Which columns of a window's table mean what; those that are named nowhere are features.</summary>
public sealed record ColumnRoles
{
    /// <summary>When a row came.</summary>
    public string? Time { get; init; }

    /// <summary>By whose values rows are put into windows.</summary>
    public string? Key { get; init; }

    /// <summary>The model's answers: a probability, a class or a value.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>What turned out to be so.</summary>
    public string? Label { get; init; }

    /// <summary>The label that counts as positive; null when the task is not a binary one.</summary>
    public string? Positive { get; init; }

    /// <summary>Probability at or above which a row is called positive.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Microseconds that an answer took.</summary>
    public string? Latency { get; init; }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the server flagged the row.</summary>
    public string? OutOfDomain { get; init; }

    /// <summary>Columns that name groups of people.</summary>
    public ImmutableArray<string> Protected { get; init; } = [];

    /// <summary>Columns that are left aside.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Every column that is named, and so is no feature. Groups of people may be features as well as not; they are compared like them.</summary>
    public IEnumerable<string> Named() => new[] { Time, Key, Label, Latency, Error, OutOfDomain }.OfType<string>().Concat(Outputs).Concat(Ignored);
}

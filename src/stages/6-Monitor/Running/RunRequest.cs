using System.Collections.Immutable;

namespace Assay.Monitor.Running;

/// <summary>Which rows are compared with what, and how.</summary>
public sealed record RunRequest
{
    /// <summary>Files of the current rows.</summary>
    public ImmutableArray<string> Rows { get; init; } = [];

    /// <summary>A served model whose log has the current rows.</summary>
    public string? Model { get; init; }

    /// <summary>Folder of the project that rows are compared with.</summary>
    public string? Project { get; init; }

    /// <summary>A table, or the profile of one.</summary>
    public string? Reference { get; init; }

    /// <summary>Name of what is watched.</summary>
    public string? Watch { get; init; }

    /// <summary>Length of the windows.</summary>
    public string? Every { get; init; }

    /// <summary>Windows of time that begin earlier are left out.</summary>
    public string? Since { get; init; }

    /// <summary>Whether windows of time that have not ended yet are left out.</summary>
    public bool EndedOnly { get; init; }

    /// <summary>Column by whose values the windows are made.</summary>
    public string? Key { get; init; }

    /// <summary>Column of times.</summary>
    public string? Time { get; init; }

    /// <summary>Columns of the model's answers.</summary>
    public ImmutableArray<string> Output { get; init; } = [];

    /// <summary>Column of what turned out to be so.</summary>
    public string? Label { get; init; }

    /// <summary>The positive label.</summary>
    public string? Positive { get; init; }

    /// <summary>Probability at or above which a row is called positive.</summary>
    public string? Threshold { get; init; }

    /// <summary>Column of latencies.</summary>
    public string? Latency { get; init; }

    /// <summary>Column of errors.</summary>
    public string? Error { get; init; }

    /// <summary>Columns of groups of people.</summary>
    public ImmutableArray<string> Protected { get; init; } = [];

    /// <summary>Columns that are left aside.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>Corrected p-value at or below which a difference is more than chance.</summary>
    public string? Level { get; init; }

    /// <summary>The least effect that is called drift.</summary>
    public string? Effect { get; init; }

    /// <summary>The correction over columns.</summary>
    public string? Correction { get; init; }

    /// <summary>How the work is marked: <c>live</c>, <c>rehearsal</c> or <c>simulated</c>; as the project's unless given.</summary>
    public string? Context { get; init; }

    /// <summary>Whether the classifier is left out.</summary>
    public bool SkipClassifier { get; init; }
}

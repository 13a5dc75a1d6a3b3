using System.Collections.Immutable;

namespace Assay.Monitor.Retraining;

/// <summary>Which model is trained anew, on which window.</summary>
public sealed record RetrainRequest
{
    /// <summary>Files of the new window's rows, with labels.</summary>
    public ImmutableArray<string> Rows { get; init; } = [];

    /// <summary>A served model whose log has them, instead of files.</summary>
    public string? Model { get; init; }

    /// <summary>Rows of the log of earlier hours are left out.</summary>
    public string? Since { get; init; }

    /// <summary>Column of the labels, where it is not the target's name.</summary>
    public string? Label { get; init; }

    /// <summary>Column that says when a row came.</summary>
    public string? Time { get; init; }

    /// <summary>Folder of the project; the current one unless given.</summary>
    public string? Project { get; init; }

    /// <summary>Name of what is watched; else the project's.</summary>
    public string? Watch { get; init; }

    /// <summary>How the work is marked: <c>live</c>, <c>rehearsal</c> or <c>simulated</c>; as the project's unless given.</summary>
    public string? Context { get; init; }

    /// <summary>Whether a challenger is trained though none is due.</summary>
    public bool Anyway { get; init; }
}

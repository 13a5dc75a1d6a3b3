using System.Collections.Immutable;

namespace Assay.Train.Settings;

/// <summary>One competitor: a built-in trainer by name, or a name of one's own with a command or a finished model.</summary>
public sealed record CandidateSettings
{
    /// <summary>The built-in trainer's name, or one's own: lower-case letters, digits, dashes.</summary>
    public required string Name { get; init; }

    /// <summary>Program and arguments that train a model and leave an ONNX file; run in the project's folder.</summary>
    public ImmutableArray<string>? Command { get; init; }

    /// <summary>Files and folders that the command reads, relative to the project's folder: when one changes, it is run again. Files named in the command are known already.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>How long one run of the command may take, in seconds.</summary>
    public double TimeoutSeconds { get; init; } = 600;

    /// <summary>Path of a finished ONNX file, relative to the project's folder.</summary>
    public string? Model { get; init; }

    /// <summary>Whether it is one of the trainers that come with the program.</summary>
    public bool IsBuiltIn => Command is null && Model is null;
}

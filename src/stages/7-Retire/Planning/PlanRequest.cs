using System.Collections.Immutable;

namespace Assay.Retire.Planning;

/// <summary>A retirement as somebody plans it.</summary>
public sealed record PlanRequest
{
    /// <summary>The model: the start of its digest or record; the newest if left out.</summary>
    public string? Model { get; init; }

    /// <summary>The project's folder, whose file says what is not given; the current one where it is the model's.</summary>
    public string? Project { get; init; }

    /// <summary>What sets it off; the project file's if left out.</summary>
    public string? Trigger { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who answers for it; the project file's, else the one named at release, if left out.</summary>
    public string? Owner { get; init; }

    /// <summary>How long each class is kept.</summary>
    public ImmutableArray<string> Retain { get; init; } = [];

    /// <summary>Who uses the model.</summary>
    public ImmutableArray<string> Callers { get; init; } = [];

    /// <summary>Whether nothing is to be deleted.</summary>
    public bool Rehearsal { get; init; }
}

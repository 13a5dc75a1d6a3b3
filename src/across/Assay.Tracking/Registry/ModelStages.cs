using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Registry;

/// <summary>The stages that a version of a model may be in. Aliases have taken their place; old clients still ask for them.</summary>
public static class ModelStages
{
    /// <summary>In no stage: where every version begins.</summary>
    public const string None = "None";

    /// <summary>Being tried.</summary>
    public const string Staging = "Staging";

    /// <summary>In use.</summary>
    public const string Production = "Production";

    /// <summary>No longer in use.</summary>
    public const string Archived = "Archived";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [None, Staging, Production, Archived];

    /// <summary>Whether something works with versions in this stage.</summary>
    public static bool IsActive(string stage) => stage is Staging or Production;

    /// <summary>The stage as it is written, from the word in any case.</summary>
    public static Outcome<string> Parse(string? word)
    {
        var stage = All.FirstOrDefault(stage => string.Equals(stage, word, StringComparison.OrdinalIgnoreCase));
        if (stage is not null) return stage;
        return FieldProblems.Invalid("stage", word, $"Invalid Model Version stage: {word}. Value must be one of {string.Join(", ", All)}.", string.Join(", ", All));
    }
}

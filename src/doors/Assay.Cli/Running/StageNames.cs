using System.Collections.Immutable;

namespace Assay.Cli.Running;

/// <summary>The stages by name, in the order of the lifecycle.</summary>
internal static class StageNames
{
    /// <summary>Every stage that a run brings up to date.</summary>
    public static ImmutableArray<string> All { get; } = ["frame", "data", "train", "evaluate"];
}

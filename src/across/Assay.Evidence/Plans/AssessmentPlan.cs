using System.Collections.Immutable;

namespace Assay.Evidence.Plans;

/// <summary>How a standard is assessed: its methods, and which criteria each covers. Its owner's, never made up: without a file there is no plan.</summary>
public sealed record AssessmentPlan
{
    /// <summary>Identifier of the standard that it belongs to.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of this file.</summary>
    public required int Version { get; init; }

    /// <summary>The plan's name.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it, and which edition it is.</summary>
    public required string Source { get; init; }

    /// <summary>The methods, in the owner's order.</summary>
    public required ImmutableArray<AssessmentMethod> Methods { get; init; }

    /// <summary>The methods that cover a criterion, whatever the case of its code.</summary>
    public IEnumerable<AssessmentMethod> For(string code) => Methods.Where(method => method.Covers.Contains(code, StringComparer.OrdinalIgnoreCase));
}

using System.Collections.Immutable;

namespace Assay.Evidence.Acts;

/// <summary>A part of a criterion of a standard, as acts name it.</summary>
/// <param name="Standard">Identifier of the standard.</param>
/// <param name="Criterion">The owner's code: <c>S7</c>.</param>
/// <param name="Part">Identifier of the part.</param>
public sealed record PartReference(string Standard, string Criterion, string Part)
{
    /// <summary>As people write it, within a standard: <c>S7.robustness</c>.</summary>
    public override string ToString() => $"{Criterion}.{Part}";

    /// <summary>Whether parts that were read from a record are there, each with all that it needs.</summary>
    internal static bool AreWhole(ImmutableArray<PartReference> parts) => !parts.IsDefault && parts.All(part => part is { Standard: not null, Criterion: not null, Part: not null });
}

namespace Assay.Evidence.Acts;

/// <summary>A part of a criterion of a standard, as acts name it.</summary>
/// <param name="Standard">Identifier of the standard.</param>
/// <param name="Criterion">The owner's code: <c>S7</c>.</param>
/// <param name="Part">Identifier of the part.</param>
public sealed record PartReference(string Standard, string Criterion, string Part)
{
    /// <summary>As people write it, within a standard: <c>S7.robustness</c>.</summary>
    public override string ToString() => $"{Criterion}.{Part}";
}

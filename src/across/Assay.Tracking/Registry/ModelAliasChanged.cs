using Assay.Ledger.Records;

namespace Assay.Tracking.Registry;

/// <summary>An alias of a registered model came to point to a version, or was taken away.</summary>
/// <param name="ModelId">The registered model: the same after a change of name.</param>
/// <param name="Name">The registered model's name at that time.</param>
/// <param name="Alias">The alias.</param>
/// <param name="Version">The version that it points to now; left out when it was taken away.</param>
/// <param name="PreviousVersion">The version that it pointed to before; left out when it was new.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record ModelAliasChanged(string ModelId, string Name, string Alias, int? Version, int? PreviousVersion, long At) : IRecordBody<ModelAliasChanged>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("registry.alias", 1, "An alias of a registered model was set or taken away.");
}

using Assay.Ledger.Records;

namespace Assay.Tracking.Registry;

/// <summary>A version of a registered model moved to another stage.</summary>
/// <param name="ModelId">The registered model: the same after a change of name.</param>
/// <param name="Name">The registered model's name at that time.</param>
/// <param name="Version">The version's number.</param>
/// <param name="From">The stage that it was in.</param>
/// <param name="To">The stage that it is in now.</param>
/// <param name="At">When, in milliseconds since 1970, by the server's clock.</param>
public sealed record ModelStageChanged(string ModelId, string Name, int Version, string From, string To, long At) : IRecordBody<ModelStageChanged>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("registry.stage", 1, "A version of a registered model moved to another stage.");
}

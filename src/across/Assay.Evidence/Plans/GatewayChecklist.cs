using System.Collections.Immutable;

namespace Assay.Evidence.Plans;

/// <summary>What has to hold before a person goes to assessment.</summary>
public sealed record GatewayChecklist
{
    /// <summary>Identifier of the standard that it belongs to.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of this file.</summary>
    public required int Version { get; init; }

    /// <summary>Whose list it is, and which edition.</summary>
    public required string Source { get; init; }

    /// <summary>In the order in which to show them.</summary>
    public required ImmutableArray<GatewayItem> Items { get; init; }
}

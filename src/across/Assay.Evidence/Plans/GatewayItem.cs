using Assay.Evidence.Coverage;

namespace Assay.Evidence.Plans;

/// <summary>One line of a gateway checklist.</summary>
public sealed record GatewayItem
{
    /// <summary>Identifier within the list: <c>confirmed</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What has to hold, in words.</summary>
    public required string Title { get; init; }

    /// <summary>How it is judged.</summary>
    public required GatewayCondition Condition { get; init; }

    /// <summary>How far each criterion has to have come; there with <see cref="GatewayCondition.EveryCriterionAtLeast"/> alone.</summary>
    public Support? AtLeast { get; init; }

    /// <summary>True when Assay assumes it: nobody published it.</summary>
    public bool Assumed { get; init; }
}

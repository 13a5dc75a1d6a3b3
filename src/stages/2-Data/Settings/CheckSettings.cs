using System.Collections.Immutable;
using Assay.Data.Checks;

namespace Assay.Data.Settings;

/// <summary>One declared check: an item of <c>data.checks</c>.</summary>
public sealed record CheckSettings
{
    /// <summary>What is asked.</summary>
    public required CheckKind Check { get; init; }

    /// <summary>The column that is looked at; null for checks on whole rows.</summary>
    public string? Column { get; init; }

    /// <summary>Least value (<see cref="CheckKind.InRange"/>) or fewest rows (<see cref="CheckKind.Rows"/>).</summary>
    public double? Min { get; init; }

    /// <summary>Greatest value or most rows.</summary>
    public double? Max { get; init; }

    /// <summary>The texts that are allowed (<see cref="CheckKind.OneOf"/>).</summary>
    public ImmutableArray<string>? Values { get; init; }

    /// <summary>Regular expression of the whole cell (<see cref="CheckKind.Matches"/>), RE2 syntax.</summary>
    public string? Pattern { get; init; }

    /// <summary>Share of rows, 0 to 1, that may break the check before it fails.</summary>
    public double MaxShare { get; init; }

    /// <summary>What follows when it does not hold.</summary>
    public CheckGate Gate { get; init; } = CheckGate.Block;

    /// <summary>Why the check is there; null when nobody has said.</summary>
    public string? Why { get; init; }
}

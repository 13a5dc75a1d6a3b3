using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Slices;

/// <summary>The parts of the data on which the model does worst.</summary>
public sealed record SlicesRecord : IRecordBody<SlicesRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.slices", 1, "Parts of the data on which the model does worse were searched for on training rows and measured on the test set.");

    /// <summary>The loss of a row: <c>log loss</c> or <c>squared error</c>.</summary>
    public required string Loss { get; init; }

    /// <summary>Columns sliced by.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Most columns joined in one slice.</summary>
    public required int Depth { get; init; }

    /// <summary>Fewest training rows of a slice.</summary>
    public required int MinRows { get; init; }

    /// <summary>Slices looked at; the correction is over all of them.</summary>
    public required int Examined { get; init; }

    /// <summary>Corrected p-value below which a slice counts as found.</summary>
    public required double Level { get; init; }

    /// <summary>Slices found, weakest first; at most 20. Empty means that none was found, not that none is there.</summary>
    public required ImmutableArray<WeakSlice> Found { get; init; }

    /// <summary>Slices found altogether, those beyond the 20 included.</summary>
    public required int FoundCount { get; init; }

    /// <summary>What the search does not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}

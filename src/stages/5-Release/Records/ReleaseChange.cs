using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Release.Records;

/// <summary>The record <c>release.change</c>, about the model's file: which version answers from now on, and for which share of the traffic.</summary>
public sealed record ReleaseChange : IRecordBody<ReleaseChange>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.change", 1, "Which version of a model answers was changed, and for which share of the traffic.");

    /// <summary>Where.</summary>
    public required string Environment { get; init; }

    /// <summary>What changed.</summary>
    public required ReleaseChangeKind Change { get; init; }

    /// <summary>The request that the version went live by; null where nothing answers any more.</summary>
    public string? Request { get; init; }

    /// <summary>SHA-256 of the version's file; null where nothing answers any more.</summary>
    public Digest? Model { get; init; }

    /// <summary>Its share of the traffic, in percent.</summary>
    public required int Share { get; init; }

    /// <summary>The version that answered before, and answers the rest; null where there was none.</summary>
    public Digest? Before { get; init; }

    /// <summary>The request that it went live by; null where there was none.</summary>
    public string? BeforeRequest { get; init; }

    /// <summary>Why; null where nothing was said.</summary>
    public Sealed? Reason { get; init; }

    /// <summary>Where the alias of the registry belongs from now on; null where the project has no registered model, and in a rehearsal.</summary>
    public AliasMove? Alias { get; init; }

    /// <summary>What a server saw that made the change by itself; null where a person made it.</summary>
    public AutomaticChange? Automatic { get; init; }
}

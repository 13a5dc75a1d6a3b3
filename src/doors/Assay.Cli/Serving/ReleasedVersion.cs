using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Records;

namespace Assay.Cli.Serving;

/// <summary>What a project's releases say of one environment: which version answers which share of the callers.</summary>
/// <param name="Model">The version that went live last.</param>
/// <param name="Share">Its share, in percent.</param>
/// <param name="Before">The version that answers the others; null where there is none, and then it answers all.</param>
/// <param name="Salt">Deals the callers: the request that the version went live by.</param>
/// <param name="Step">The record of the change.</param>
internal sealed record ReleasedVersion(Digest Model, int Share, Digest? Before, string Salt, RecordEntry Step)
{
    /// <summary>When it goes back or on by itself; null where it does not.</summary>
    public CanaryRules? Rules { get; init; }

    /// <summary>The version that answers nobody, and is compared with the one before; null where there is none.</summary>
    public Digest? Shadow => Share == 0 && Before is not null ? Model : null;

    /// <summary>The versions that are loaded: those that answer somebody, and the shadow.</summary>
    public IEnumerable<Digest> Loaded => Before is { } before && Share < 100 ? [before, Model] : Share == 0 ? [] : [Model];
}

using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>What a project's releases say of one environment: which version answers which share of the callers.</summary>
/// <param name="Model">The version that went live last.</param>
/// <param name="Share">Its share, in percent.</param>
/// <param name="Before">The version that answers the others; null where there is none, and then it answers all.</param>
/// <param name="Salt">Deals the callers: the request that the version went live by.</param>
internal sealed record ReleasedVersion(Digest Model, int Share, Digest? Before, string Salt)
{
    /// <summary>The versions that answer somebody.</summary>
    public IEnumerable<Digest> Answering => Before is { } before && Share < 100 ? Share == 0 ? [before] : [before, Model] : [Model];
}

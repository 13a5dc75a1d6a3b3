using System.Collections.Immutable;
using Assay.Release.Asking;

namespace Assay.Release.Showing;

/// <summary>Requests and what answers.</summary>
/// <param name="Requests">The requests, newest first.</param>
/// <param name="Live">What answers, by project and place.</param>
/// <param name="Outside">Changes that no granted request stands behind.</param>
public sealed record ShownReleases(ImmutableArray<AskedRelease> Requests, ImmutableArray<LiveVersion> Live, ImmutableArray<LiveVersion> Outside);

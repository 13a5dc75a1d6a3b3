using System.Collections.Immutable;
using Assay.Kernel.Capabilities;
using Assay.Release.Answering;
using Assay.Release.Asking;
using Assay.Release.Capacity;
using Assay.Release.Changing;
using Assay.Release.Comparing;
using Assay.Release.Excepting;
using Assay.Release.Showing;

namespace Assay.Release;

/// <summary>
/// The fifth stage: a version goes live under control. Somebody asks, a checklist is computed from records, others approve by a policy that is data, and each change of what answers is a record. It has no step in
/// <c>assay run</c>: people do it.
/// </summary>
public static class ReleaseStage
{
    /// <summary>What the stage can do, in the order in which it is needed.</summary>
    public static ImmutableArray<Capability> Capabilities { get; } =
        [RequestRelease.Capability, AnswerRelease.Approve, AnswerRelease.Reject, ExceptItem.Capability, ActivateRelease.Capability, RollBackRelease.Capability, CompareVersions.Capability, ShowReleases.Capability, ProveRelease.Capability, MeasureCapacity.Capability];
}

using System.Collections.Immutable;
using Assay.Kernel.Capabilities;
using Assay.Monitor.Answering;
using Assay.Monitor.Retraining;
using Assay.Monitor.Running;

namespace Assay.Monitor;

/// <summary>
/// The sixth stage: compares what a model meets in use with what it was made for, window by window, and says what is different, how much, and how sure
/// that is. It has no step in <c>assay run</c>: windows come when rows come.
/// </summary>
public static class MonitorStage
{
    /// <summary>What the stage can do, in the order in which it is needed.</summary>
    public static ImmutableArray<Capability> Capabilities { get; } = 
    [
        MonitorRun.Capability,
        MonitorProfile.Capability,
        ListAlerts.Capability,
        AnswerAlerts.Acknowledge,
        AnswerAlerts.Incident,
        AnswerAlerts.Act,
        AnswerAlerts.Verify,
        AnswerAlerts.Resolve,
        PlanRetraining.Capability,
        RetrainModel.Capability,
    ];
}

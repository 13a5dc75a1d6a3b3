using System.Collections.Immutable;
using Assay.Ledger.Facts;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.References;
using Assay.Monitor.Retraining;
using Assay.Monitor.Windows;

namespace Assay.Monitor;

/// <summary>What the records of this stage can show.</summary>
public static class MonitorFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        // A window that is looked at again, because labels came, is no other window: what does not come from labels counts at its first look.
        First("monitor.drift-compared", "The rows of a window were compared with a reference feature by feature, with effects, intervals and corrected p-values.", "That the features compared are those that matter, or that the rows came from live use.", window => window.Features.Any(feature => feature is { AdjustedPValue: not null, EffectLow: not null })),
        Window("monitor.drift-found", "A feature was found to have drifted: more than chance, and by no less than an effect set beforehand.", "What was done about it.", window => window.Features.Any(feature => feature.HasDrifted)),
        First("monitor.output-compared", "What the model answers was compared with the reference.", "That the answers are right.", window => window.Outputs.Any(output => output.AdjustedPValue is not null)),
        Window("monitor.whole-compared", "A classifier was asked whether current rows can be told from the reference's by all features together.", "What it is that has changed.", window => window.Whole?.AreaLow is not null),
        First("monitor.quality-counted", "What is missing, new or out of range in the rows of a window was counted, column by column.", "The cause.", window => window.Quality.Length > 0 && window.Volume.Rows > 0),
        Window("monitor.performance-realised", "How well the model did was measured by labels that came, with an interval.", "How well it does on the rows whose labels have not come.", window => window.Performance is { LabelledRows: > 0 } known && known.Metrics.Any(metric => metric.Low is not null)),
        Window("monitor.performance-beside-test", "How well the model did by labels that came stands, with an interval, beside the same measure on the rows of the reference.", "The cause of a difference.", window => window.Performance is { LabelledRows: > 0 } known && known.Metrics.Any(metric => metric is { Low: not null, Reference: not null })),
        Window("monitor.window-amended", "A window was looked at again when more was known of it, and the earlier record was kept.", "That the labels are all there by now.", window => window.Amends is not null),
        Window("monitor.calibration-watched", "Forecast probabilities were held against what came.", "That they stay calibrated.", window => window.Performance?.CalibrationError is not null),
        Window("monitor.groups-watched", "Groups of people were compared in current rows, with an interval.", "That the model is fair, or that these are the groups that matter.", window => window.Groups.Any(group => group.SelectionDifferenceLow is not null)),
        Window("monitor.service-watched", "Errors and latency of a served model were measured.", "That they are good enough.", window => window.Volume is { ErrorShareLow: not null, Latency95Microseconds: not null }),
        // The share that a server flagged is known of the log that it kept itself, and of nothing else.
        First("monitor.served-rows", "The rows of a window are the answers of a served model, read from the log that the server kept of them, with latency and errors.", "That those who called were users in earnest.", window => window.Volume is { Rows: > 0, OutOfDomainShare: not null, Latency95Microseconds: not null, ErrorShare: not null }),
        First("monitor.domain-watched", "How many rows the server had flagged as outside of what the model was made for was counted.", "That the model holds beyond it, or that anybody was told.", window => window.Volume is { Rows: > 0, OutOfDomainShare: not null }),
        Window("monitor.live-performance", "How well a served model did on what it answered was measured by labels that came, with an interval.", "How well it does on the answers whose labels have not come.", window => window is { Volume.OutOfDomainShare: not null, Performance: { LabelledRows: > 0 } known } && known.Metrics.Any(metric => metric.Low is not null)),
        RecordFact.Of<MonitorReference>("monitor.reference-stored", "A profile of the rows that a model was made with was stored beside it, with the bound of its error.", "That windows are compared with it.", reference => reference.Model is not null && reference.Columns.Length > 0),
        RecordFact.Of<MonitorAlert>("monitor.alert-raised", "A figure of a window broke a limit that was set beforehand, and somebody was told.", "That anybody looked.", alert => alert.Deliveries.Any(delivery => delivery.WasTaken)),
        Answer("monitor.alert-acknowledged", "Somebody took an alert on.", "What came of it.", AnswerKind.Acknowledged),
        Answer("monitor.incident-opened", "Alerts were made an incident, and what is at stake was written down.", "That it was the right reading.", AnswerKind.Incident),
        Answer("monitor.action-taken", "What was done about an alert was written down.", "That it helped.", AnswerKind.Action),
        RecordFact.Of<MonitorAnswer>("monitor.action-verified", "After an action a later window was looked at, and the figures were within their limits again.", "That the action was the cause.", answer => answer is { Answer: AnswerKind.Verified, IsWithinLimit: true, Follows: not null }),
        Answer("monitor.alert-resolved", "An alert was closed with a note.", "That it was rightly closed.", AnswerKind.Resolved),
        RecordFact.Of<MonitorProposal>("monitor.retraining-planned", "Whether a model is due to be trained anew was decided from records of its use, by a policy set beforehand.", "That a model trained anew would be better.", proposal => proposal.Triggers.Any(trigger => !trigger.Records.IsEmpty)),
        RecordFact.Of<MonitorProposal>("monitor.retraining-proposed", "Retraining was proposed, for a reason that records show.", "That anybody did it.", proposal => proposal.IsDue && proposal.Triggers.Any(trigger => trigger.IsMet && !trigger.Records.IsEmpty)),
        Retrain("monitor.challenger-compared", "A model trained anew was compared with the one in use, on rows that neither had learnt from, by a paired test with an interval.", "That the comparison holds for other windows.", retrain => retrain.NewRows.Any(metric => metric is { PValue: not null, Difference.Low: not null })),
        Retrain("monitor.forgetting-tested", "What a model trained anew has forgotten was measured on the rows that the earlier one was tested on.", "That nothing else was forgotten.", retrain => retrain.Forgetting is { Forgetting: not null, LossHigh: not null }),
        Retrain("monitor.challenger-better", "A model trained anew was better than the one in use by more than chance, on rows that neither had learnt from, and had forgotten no more than it may.", "That it was put in use, or is better on other windows.", retrain => retrain is { Conclusion: RetrainConclusion.Replace, IsFit: true }),
        Retrain("monitor.champion-kept", "A model trained anew was not put forward, because it was not better by more than chance or forgot too much.", "That the model in use is good enough.", retrain => retrain.Conclusion is RetrainConclusion.NotBetter or RetrainConclusion.Forgets),
    ];

    private static RecordFact Retrain(string name, string shows, string doesNotShow, Func<MonitorRetrain, bool> condition) => RecordFact.Of(name, shows, doesNotShow, condition);

    private static RecordFact Answer(string name, string shows, string doesNotShow, AnswerKind kind) => RecordFact.Of<MonitorAnswer>(name, shows, doesNotShow, answer => answer.Answer == kind);

    private static RecordFact First(string name, string shows, string doesNotShow, Func<MonitorWindow, bool> condition) => Window(name, shows, doesNotShow, window => window.Amends is null && condition(window));

    private static RecordFact Window(string name, string shows, string doesNotShow, Func<MonitorWindow, bool> condition) => RecordFact.Of(name, shows, doesNotShow, condition);
}

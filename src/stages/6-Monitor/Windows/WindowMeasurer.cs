using System.Collections.Immutable;
using Assay.Monitor.Drift;
using Assay.Monitor.Outcomes;
using Assay.Monitor.Quality;
using Assay.Monitor.References;

namespace Assay.Monitor.Windows;

/// <summary>Makes the record of one window: pure, from rows to figures.</summary>
public static class WindowMeasurer
{
    /// <summary>The record's body; nothing is amended yet.</summary>
    /// <param name="watch">What is watched.</param>
    /// <param name="by">By what rows are put into windows.</param>
    /// <param name="window">The rows.</param>
    /// <param name="reference">What they are compared with.</param>
    /// <param name="roles">Which columns mean what.</param>
    /// <param name="method">How drift is looked for.</param>
    /// <param name="withClassifier">Whether a classifier is asked about the whole.</param>
    public static MonitorWindow Measure(string watch, WindowKind by, SlicedWindow window, Reference reference, ColumnRoles roles, DriftMethod method, bool withClassifier)
    {
        var named = roles.Named().ToHashSet(StringComparer.Ordinal);
        string[] columns = [.. window.Rows.Columns.Select(column => column.Name).Where(column => !named.Contains(column) && reference.Find(column) is not null)];
        var features = DriftComparer.Compare(reference, window.Rows, columns, method);
        var outputs = DriftComparer.Compare(reference, window.Rows, roles.Outputs.Where(output => window.Rows.Find(output) is not null), method);
        var compared = features.Select(feature => feature.Column).ToHashSet(StringComparer.Ordinal);
        return new MonitorWindow
        {
            Watch = watch,
            Name = window.Name,
            By = by,
            From = window.From,
            To = window.To,
            Reference = new WindowReference(reference.Profile.Source, reference.Profile.SourceDigest, reference.Profile.Rows, reference.Rows is null) { Evaluation = reference.Tested?.Record },
            Volume = VolumeMeasurer.Measure(window, roles),
            Quality = [.. columns.Where(compared.Contains).Select(column => QualityMeasurer.Measure(reference.Find(column)!, window.Rows[column]))],
            Method = method,
            Features = features,
            Outputs = outputs,
            NotCompared = [.. reference.Profile.Columns.Select(column => column.Name).Where(column => !named.Contains(column) && !compared.Contains(column))],
            Whole = withClassifier ? DomainClassifier.Judge(reference, window.Rows, [.. features.Select(feature => feature.Column)]) : null,
            Performance = PerformanceWatch.Measure(window.Rows, reference, roles),
            Groups = GroupWatcher.Measure(window.Rows, roles),
            DoesNotShow = DoesNotShow(reference, withClassifier),
        };
    }

    private static ImmutableArray<string> DoesNotShow(Reference reference, bool withClassifier) =>
    [
        "No drift found on these rows does not show that there is none; on very many rows a difference too small to matter is more than chance, which is why drift also needs an effect.",
        withClassifier && reference.Rows is not null ? "What the classifier tells apart it does not explain." : "Columns were compared one by one: a change in how columns go together is not seen.",
        "Drift says that rows are different, not that the model is worse: only labels say that.",
    ];
}

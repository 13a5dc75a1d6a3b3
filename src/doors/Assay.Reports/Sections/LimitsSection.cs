using System.Collections.Immutable;
using System.Linq.Expressions;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>All limits of the evidence in one place, before any chart is seen.</summary>
internal static class LimitsSection
{
    /// <summary>Nothing before anything was measured.</summary>
    public static Markup Write(RunRecords run) => Charts.ChartGrid.Write(
        Group<PerformanceRecord>(run, "Performance", record => record.DoesNotShow),
        Group<FairnessRecord>(run, "Groups of people", record => record.DoesNotShow),
        Group<SlicesRecord>(run, "Weak parts of the data", record => record.DoesNotShow),
        Group<ExplanationRecord>(run, "Explanations", record => record.DoesNotShow),
        Group<RobustnessRecord>(run, "Disturbed inputs", record => record.DoesNotShow),
        Group<ShiftRecord>(run, "Training against test rows", record => record.DoesNotShow));

    private static Markup Group<TBody>(RunRecords run, string title, Expression<Func<TBody, ImmutableArray<string>>> limits) where TBody : IRecordBody<TBody>
    {
        var sentences = run.Newest<TBody>()?.At(limits).Items() ?? [];
        return sentences.IsEmpty ? Markup.None : Markup.Of($"<div><h3>{title}</h3><ul>{sentences.Select(sentence => Markup.Of($"<li>{sentence}</li>"))}</ul></div>\n");
    }
}

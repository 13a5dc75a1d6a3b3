using System.Collections.Immutable;
using System.Text;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Frame;
using Assay.Reports.Citing;

namespace Assay.Reports.Cards;

/// <summary>Harms that were known beforehand, and what the evidence does not show.</summary>
internal static class CardLimits
{
    /// <summary>Markdown; nothing when the run says nothing of either.</summary>
    public static string Write(RunRecords run)
    {
        Cited<string>[] sentences =
        [
            .. Items(run.Newest<PerformanceRecord>()?.At(record => record.DoesNotShow)), .. Items(run.Newest<FairnessRecord>()?.At(record => record.DoesNotShow)),
            .. Items(run.Newest<RobustnessRecord>()?.At(record => record.DoesNotShow)), .. Items(run.Newest<ShiftRecord>()?.At(record => record.DoesNotShow)),
        ];
        var harms = run.Newest<Charter>()?.At(record => record.Problem.Harms).Items() ?? [];
        if (sentences.Length == 0 && harms.IsEmpty) return "";
        var text = new StringBuilder("\n## Risks and limitations\n");
        if (!harms.IsEmpty) text.Append("\nHarms known beforehand:\n\n");
        foreach (var harm in harms) text.Append($"- {MarkdownText.Of(harm.At(it => it.Harm))} (to {MarkdownText.Of(harm.At(it => it.To))}). {Mitigation(harm)}\n");
        if (sentences.Length > 0) text.Append("\nWhat the evidence does not show:\n\n");
        foreach (var sentence in sentences) text.Append($"- {MarkdownText.Of(sentence)}\n");
        return text.ToString();
    }

    private static string Mitigation(Cited<KnownHarm> harm) =>
        harm.At(it => it.Mitigation) is { IsThere: true } mitigation ? $"Mitigation: {MarkdownText.Of(mitigation)}" : "Nothing is done about it yet.";

    private static ImmutableArray<Cited<string>> Items(Cited<ImmutableArray<string>>? sentences) => sentences?.Items() ?? [];
}

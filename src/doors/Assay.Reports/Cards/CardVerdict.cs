using System.Text;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Sections;
using Assay.Train.Records;

namespace Assay.Reports.Cards;

/// <summary>What the model is, and whether it may be released.</summary>
internal static class CardVerdict
{
    /// <summary>Markdown.</summary>
    public static string Write(RunRecords run)
    {
        var text = new StringBuilder();
        if (run.Source.Context != RecordContext.Live) text.Append($"\n> **{run.Source.Context}.** This work does not count as workplace evidence.\n");
        if (run.Newest<TrainSelection>() is { } selection) text.Append($"\n**Model chosen:** {MarkdownText.Of(selection.At(record => record.Winner.Candidate))}. {MarkdownText.Of(selection.At(record => record.Reason))}\n");
        text.Append("\n## Verdict\n");
        if (run.Newest<VerdictRecord>() is { } verdict) AppendVerdict(text, verdict, run.AnswersTo(verdict));
        else text.Append("\nThis run has no verdict: it stopped before the gates were held against what was measured.\n");
        return text.ToString();
    }

    private static void AppendVerdict(StringBuilder text, Cited<VerdictRecord> verdict, GateAnswers answers)
    {
        text.Append($"\n**{VerdictWords.Of(verdict.Value, answers)}.** {MarkdownText.Of(verdict.At(record => record.Sentence))}\n");
        foreach (var needed in verdict.Value.StillNeeded(answers.Gates)) text.Append($"\n- {MarkdownText.Of(needed)}");
        foreach (var note in answers.Notes) text.Append($"\n- Decision note: {MarkdownText.Source(Cited.Body<DecisionNote>(note).At(it => it.Answers))}");
        text.Append('\n').Append(MarkdownTable.Write(["Gate", "Kind", "Result", "Value", "Lower end", "Upper end", "Limit", "Source"], verdict.At(record => record.Gates).Items().Select(Row)));
    }

    private static string[] Row(Cited<GateResult> gate)
    {
        var style = NumberText.Beside(gate.Value.Limit, gate.Value.Value?.Value);
        return
        [
            MarkdownText.Of(gate.At(it => it.Name)), gate.Value.Kind.ToString().ToLowerInvariant(), gate.Value.Passed ? "passes" : "**fails**",
            MarkdownText.Of(gate.At(it => it.Value!.Value), style), MarkdownText.Of(gate.At(it => it.Value!.Low), style), MarkdownText.Of(gate.At(it => it.Value!.High), style),
            MarkdownText.Of(gate.At(it => it.Limit), NumberStyle.Given), MarkdownText.Source(gate),
        ];
    }
}

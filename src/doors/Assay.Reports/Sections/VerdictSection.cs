using System.Collections.Immutable;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>Whether the model may be released: the verdict, every gate in words, and what is still to be done.</summary>
internal static class VerdictSection
{
    /// <summary>The banner and the gates; a sentence when no verdict was reached.</summary>
    public static Markup Write(RunRecords run) => run.Newest<VerdictRecord>() is { } verdict
        ? Write(run, verdict, run.AnswersTo(verdict))
        : Markup.Of($"<p class=\"notice\">This run has no verdict: it stopped before the gates were held against what was measured.</p>{Headline.Write(run)}");

    private static Markup Write(RunRecords run, Cited<VerdictRecord> verdict, GateAnswers answers) =>
        Markup.Of($"{Banner(verdict, answers)}{Headline.Write(run)}{Needed(verdict, answers)}{Gates(verdict, answers)}");

    private static Markup Banner(Cited<VerdictRecord> verdict, GateAnswers answers)
    {
        var (mood, mark) = Mood(verdict.Value, answers);
        return Markup.Of($"""
            <div class="verdict {mood}">
              <p class="verdict-words"><span class="mark" aria-hidden="true">{mark}</span>{VerdictWords.Of(verdict.Value, answers)}</p>
              <p>{verdict.At(record => record.Sentence)}</p>
              <p class="quiet">Failed gates that block: {Figure.Of(verdict.At(record => record.Blocked), NumberStyle.Count)}. Failed gates that warn: {Figure.Of(verdict.At(record => record.Warned), NumberStyle.Count)}.</p>
            </div>
            """);
    }

    private static (string Mood, string Mark) Mood(VerdictRecord verdict, GateAnswers answers) => verdict switch
    {
        { FitToRelease: false } => ("bad", "✗"),
        { Warned: > 0 } => (verdict.StillNeeded(answers.Gates).IsEmpty ? "answered" : "warn", "!"),
        _ => ("good", "✓"),
    };

    private static Markup Needed(Cited<VerdictRecord> verdict, GateAnswers answers)
    {
        var still = verdict.Value.StillNeeded(answers.Gates);
        var needed = verdict.At(record => record.Needed).Items().Where(item => still.Contains(item.Value)).ToImmutableArray();
        return needed.IsEmpty ? Markup.None : Markup.Of($"<h3>Before release</h3><ul>{needed.Select(item => Markup.Of($"<li>{item}</li>"))}</ul>");
    }

    private static Markup Gates(Cited<VerdictRecord> verdict, GateAnswers answers) => Markup.Of($"""
        <h3>Gates</h3>
        <p class="quiet">Each limit that was set beforehand, and whether it holds. From {Figure.Record(verdict)}.</p>
        <ul class="gates">{verdict.At(record => record.Gates).Items().Select(gate => Gate(gate, answers.To(gate.Value.Name)))}</ul>

        """);

    private static Markup Gate(Cited<GateResult> gate, RecordEntry? note) => Markup.Of($"""
        <li><div>{Badge(gate.Value)}</div><div><strong>{gate.At(it => it.Name)}</strong><br/><code class="quiet">{gate.At(it => it.SetBy)}</code></div><div>{Found(gate)} <span class="quiet">{After(gate.Value, note)}</span></div></li>

        """);

    private static Markup After(GateResult gate, RecordEntry? note) =>
        note is null || gate.Passed ? Markup.Of($"{VerdictWords.Consequence(gate)}") : Markup.Of($"Answered by a decision note: {Figure.Record(Cited.LeafIndex(note))}.");

    /// <summary>Figures where there are any, which say more exactly what the record's own sentence says; the sentence otherwise.</summary>
    private static Markup Found(Cited<GateResult> gate)
    {
        if (!gate.At(it => it.Limit).IsThere || !gate.At(it => it.Value!.Value).IsThere) return Markup.Of($"{gate.At(it => it.Sentence)}");
        var doubt = gate.Value.Clear is false ? " The interval reaches past the limit: on other rows of the same kind the result might differ." : "";
        var style = NumberText.Beside(gate.Value.Limit, gate.Value.Value?.Value);
        return Markup.Of($"{EstimateText.InSentence(gate.At(it => it.Value!), style)}; the limit is {(gate.Value.IsMinimum ? "at least" : "at most")} {Figure.Of(gate.At(it => it.Limit), NumberStyle.Given)}.{doubt}");
    }

    private static Markup Badge(GateResult gate) => gate switch
    {
        { Passed: true, Clear: false } => Markup.Of($"<span class=\"badge close\">✓ passes, narrowly</span>"),
        { Passed: true } => Markup.Of($"<span class=\"badge good\">✓ passes</span>"),
        { Kind: GateKind.Block } => Markup.Of($"<span class=\"badge bad\">✗ fails, blocks</span>"),
        _ => Markup.Of($"<span class=\"badge bad\">✗ fails, warns</span>"),
    };
}

using System.Collections.Immutable;
using Assay.Frame;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>What was asked, for whom, and what could go wrong: as it was framed before training.</summary>
internal static class PurposeSection
{
    /// <summary>Nothing without a charter.</summary>
    public static Markup Write(RunRecords run) => run.Newest<Charter>() is { } charter ? Write(charter.At(record => record.Problem)) : Markup.None;

    private static Markup Write(Cited<ProblemSection> problem) => Markup.Of($"""
        <dl class="facts">
        <dt>Question</dt><dd>{problem.At(it => it.Question)}</dd>
        <dt>Decision it supports</dt><dd>{problem.At(it => it.Decision)}</dd>
        <dt>Used by</dt><dd>{Listed(problem.At(it => it.Users))}</dd>
        <dt>Affects</dt><dd>{Listed(problem.At(it => it.Affected))}</dd>
        <dt>Predicts</dt><dd>{problem.At(it => it.Target)}{Positive(problem)}</dd>
        <dt>Baseline</dt><dd>{Baseline(problem.At(it => it.Baseline))}</dd>
        {Costs(problem.At(it => it.Costs!))}
        {Risk(problem.At(it => it.Risk!))}
        </dl>
        {Stakeholders(problem.At(it => it.Stakeholders).Items())}
        {Harms(problem.At(it => it.Harms).Items())}
        <p class="quiet">As framed before training, in {Figure.Record(problem)}.</p>
        """);

    private static Markup Listed(Cited<ImmutableArray<string>> texts) => Markup.Join(", ", texts.Items().Select(text => Markup.Of($"{text}")));

    private static Markup Positive(Cited<ProblemSection> problem) =>
        problem.At(it => it.Positive) is { IsThere: true } positive ? Markup.Of($" (positive class: {positive})") : Markup.None;

    private static Markup Baseline(Cited<Baseline> baseline)
    {
        var description = baseline.At(it => it.Description);
        return Markup.Of($"{baseline.At(it => it.Kind)}{Rule(baseline.At(it => it.Rule!))}{(description.IsThere ? Markup.Of($": {description}") : Markup.None)}");
    }

    private static Markup Rule(Cited<BaselineRule> rule)
    {
        if (!rule.IsThere) return Markup.None;
        var conditions = new (string Words, Cited Value)[] { ("above", rule.At(it => it.Above)), ("below", rule.At(it => it.Below)), ("equal to", rule.At(it => it.EqualTo)) };
        return Markup.Of($" ({rule.At(it => it.Column)}{conditions.Where(condition => condition.Value.IsThere).Select(condition => Markup.Of($" {condition.Words} {(condition.Value.Number is null ? Figure.Quote(condition.Value) : Figure.Of(condition.Value, NumberStyle.Given))}"))})");
    }

    private static Markup Costs(Cited<ErrorCosts> costs) => !costs.IsThere ? Markup.None : Markup.Of($"""
        <dt>Cost of errors</dt><dd>false positive {Figure.Of(costs.At(it => it.FalsePositive), NumberStyle.Given)}, false negative {Figure.Of(costs.At(it => it.FalseNegative), NumberStyle.Given)}{After(", in ", costs.At(it => it.Unit))}{After(": ", costs.At(it => it.Why))}</dd>
        """);

    private static Markup Risk(Cited<RiskClass> risk) =>
        risk.IsThere ? Markup.Of($"<dt>Risk class, by the author</dt><dd>{risk.At(it => it.Class)}{After(": ", risk.At(it => it.Why))}</dd>") : Markup.None;

    private static Markup Stakeholders(ImmutableArray<Cited<Stakeholder>> people) => people.IsEmpty ? Markup.None : Markup.Of($"""
        <h3>Who has an interest</h3><ul>{people.Select(one => Markup.Of($"<li>{one.At(it => it.Role)}: {one.At(it => it.Interest)}</li>"))}</ul>
        """);

    private static Markup Harms(ImmutableArray<Cited<KnownHarm>> harms) => harms.IsEmpty ? Markup.None : Markup.Of($"""
        <h3>Harms known beforehand</h3><ul>{harms.Select(Harm)}</ul>
        """);

    private static Markup Harm(Cited<KnownHarm> harm)
    {
        var mitigation = harm.At(it => it.Mitigation);
        return Markup.Of($"<li>{harm.At(it => it.Harm)} (to {harm.At(it => it.To)}). {(mitigation.IsThere ? Markup.Of($"Mitigation: {mitigation}") : Markup.Of($"Nothing is done about it yet."))}</li>");
    }

    private static Markup After(string words, Cited text) => text.IsThere ? Markup.Of($"{words}{text}") : Markup.None;
}

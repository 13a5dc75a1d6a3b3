using System.Collections.Immutable;
using Assay.Ledger.Facts;

namespace Assay.Frame;

/// <summary>What the records of this stage can show.</summary>
public static class FrameFacts
{
    /// <summary>Every fact of this stage.</summary>
    public static ImmutableArray<RecordFact> All { get; } =
    [
        Fact("frame.question-and-decision", "A question was asked of the data, and the decision that its answer supports was named.", "That it is the right question, or that anybody but the author asked it.", charter => charter.Problem is { Question.Length: > 0, Decision.Length: > 0 }),
        Fact("frame.metric-with-threshold", "The deciding metric and its limit were set before training, with the reason for them.", "That the limit suits the business.", charter => charter.Problem.Metric.Why is not null),
        Fact("frame.baseline-stated", "The answer without machine learning, which the model has to beat, was described.", "That the description matches what people do today.", charter => charter.Problem.Baseline.Description is not null),
        Fact("frame.people-affected", "The users and the people affected were named.", "That they were asked.", charter => charter.Problem is { Users.Length: > 0, Affected.Length: > 0 }),
        Fact("frame.stakeholders", "At least two roles with an interest were named, each with its interest.", "That anybody spoke with them.", charter => charter.Problem.Stakeholders.Length >= 2),
        Fact("frame.error-costs", "What each kind of error costs was stated, with where the figures come from.", "That the figures are right.", charter => charter.Problem.Costs?.Why is not null),
        Fact("frame.risk-class", "The use was classed by a named risk scheme, with the reason.", "That a lawyer would agree.", charter => charter.Problem.Risk?.Why is not null),
        Fact("frame.harms", "At least one known harm was named, to whom, with what is done about it.", "That there are no other harms, or that the mitigation works.", charter => charter.Problem.Harms.Any(harm => harm.Mitigation is not null)),
    ];

    private static RecordFact Fact(string name, string shows, string doesNotShow, Func<Charter, bool> condition) => RecordFact.Of(name, shows, doesNotShow, condition);
}

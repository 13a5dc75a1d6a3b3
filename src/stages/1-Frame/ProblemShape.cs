using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Frame;

/// <summary>The fields of the section <c>problem</c> as the project file may hold them.</summary>
internal static class ProblemShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "What the model is for, for whom, and when it is good enough.",
        FieldShape.Required("question", TextShape.Filled, "The question that the model answers.", example: "Will this application be denied?"),
        FieldShape.Required("decision", TextShape.Filled, "The decision that the answer supports, and who takes it.", example: "An underwriter chooses which applications get a second look."),
        FieldShape.Required("users", ListShape.Of(TextShape.Filled, minItems: 1), "Who uses the answers, by role.", example: "[underwriters]"),
        FieldShape.Required("affected", ListShape.Of(TextShape.Filled, minItems: 1), "The people whom the decision affects.", example: "[applicants]", remedy: "Say whose lives the answers touch, for example 'affected: [applicants]'."),
        FieldShape.Required("task", ChoiceShape.OfEnum<TaskKind>(), "The kind of answer: one of two classes, one of several, or a number.", example: "binary"),
        FieldShape.Required("target", TextShape.Filled, "The column to predict.", example: "deny"),
        FieldShape.Optional("positive", TextShape.Filled, "Binary tasks: the target's text for the positive class, usually the rarer one that costs more to miss.", example: "\"yes\""),
        FieldShape.Required("baseline", Baseline, "An answer without machine learning, which the model has to beat.", example: "{kind: majority}", remedy: "Say how the decision is made without a model, for example 'baseline: {kind: majority, description: nobody is singled out}'."),
        FieldShape.Required("metric", Metric, "The one number that decides whether the model is good enough.", example: "{name: roc_auc, threshold: 0.75}", remedy: "Name the number and what it must reach, for example 'metric: {name: roc_auc, threshold: 0.75, why: ranks cases for review}'."),
        FieldShape.Optional("costs", Costs, "Binary tasks: what each kind of error costs, on one scale; the decision threshold follows from it.", example: "{false_positive: 1, false_negative: 5, unit: hours of review}"),
        FieldShape.Optional("risk", Risk, "How risky the use is by a named scheme; your own classification, not legal advice.", example: "{class: eu-ai-act-annex-iii-5b, why: creditworthiness of natural persons}"),
        FieldShape.Optional("stakeholders", ListShape.Of(Stakeholder), "Roles with an interest in the model (roles, not people's names).", example: "[{role: compliance officer, interest: equal treatment can be shown}]"),
        FieldShape.Optional("harms", ListShape.Of(Harm), "Harms that are known beforehand.", example: "[{harm: a good loan is refused, to: applicants, mitigation: a person decides}]"));

    private static ObjectShape Baseline => ObjectShape.Of(
        "An answer without machine learning.",
        FieldShape.Required("kind", ChoiceShape.OfEnum<BaselineKind>(), "Classes: majority (the commonest class), prior (each class by its share) or, on binary tasks, rule. Numbers: mean or median.", example: "majority"),
        FieldShape.Optional("rule", Rule, "For kind rule: what people do today.", example: "{column: ratio, above: 0.4}"),
        FieldShape.Optional("description", TextShape.Filled, "How the decision is made today.", example: "every application gets the same review"));

    private static ObjectShape Rule => ObjectShape.Of(
        "Positive when one column meets one condition; give exactly one of above, below and equals.",
        FieldShape.Required("column", TextShape.Filled, "The column that is looked at.", example: "ratio"),
        FieldShape.Optional("above", NumberShape.Any, "Positive when the number is greater.", example: "0.4"),
        FieldShape.Optional("below", NumberShape.Any, "Positive when the number is less.", example: "0.1"),
        FieldShape.Optional("equals", TextShape.Any, "Positive when the cell is exactly this text.", example: "\"no\""));

    private static ObjectShape Metric => ObjectShape.Of(
        "The number that decides.",
        FieldShape.Required("name", ChoiceShape.Of([.. MetricCatalogue.Names]) with { Earlier = MetricCatalogue.Earlier }, "A metric that fits the task.", example: "roc_auc"),
        FieldShape.Required("threshold", NumberShape.Any, "What it must reach: at least this where more is better, at most this where less is.", example: "0.75", remedy: "Say what is good enough, before you see a result, for example 'threshold: 0.75'."),
        FieldShape.Optional("why", TextShape.Filled, "Why this metric and this threshold.", example: "below it the review finds no more than chance"));

    private static ObjectShape Costs => ObjectShape.Of(
        "What each kind of error costs.",
        FieldShape.Optional("false_positive", NumberShape.AtLeast(0), "Calling a negative case positive.", @default: "1"),
        FieldShape.Optional("false_negative", NumberShape.AtLeast(0), "Calling a positive case negative.", @default: "1"),
        FieldShape.Optional("unit", TextShape.Filled, "Unit of both.", example: "hours of review"),
        FieldShape.Optional("why", TextShape.Filled, "Where the figures come from.", example: "estimated with the review team"));

    private static ObjectShape Risk => ObjectShape.Of(
        "How risky the use is.",
        FieldShape.Required("class", TextShape.Filled, "The class, with its scheme.", example: "eu-ai-act-annex-iii-5b"),
        FieldShape.Optional("why", TextShape.Filled, "Why it falls in that class.", example: "creditworthiness of natural persons"));

    private static ObjectShape Stakeholder => ObjectShape.Of(
        "A role with an interest.",
        FieldShape.Required("role", TextShape.Filled, "The role.", example: "compliance officer"),
        FieldShape.Required("interest", TextShape.Filled, "What that role wants of the model.", example: "equal treatment can be shown"));

    private static ObjectShape Harm => ObjectShape.Of(
        "A harm that the model may do.",
        FieldShape.Required("harm", TextShape.Filled, "What may happen.", example: "a good loan is refused"),
        FieldShape.Required("to", TextShape.Filled, "To whom.", example: "applicants"),
        FieldShape.Optional("mitigation", TextShape.Filled, "What is done about it.", example: "a person decides"));
}

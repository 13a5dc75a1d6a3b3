using System.Collections.Immutable;
using Assay.Frame;

namespace Assay.Evaluate.Fairness;

/// <summary>What a comparison of groups cannot say, in plain sentences that stand beside its figures.</summary>
internal static class FairnessLimits
{
    public static ImmutableArray<string> DoesNotShow(FairnessInputs inputs) =>
    [
        "Only the attributes named here were compared; groups by anything else, and people within a group, may be treated unequally.",
        "Outcomes in the data are past decisions or events as they were recorded: if those were unfair, a model that agrees with them is no fairer, and error rates measured against them do not show it.",
        .. inputs.TestScores.Task == TaskKind.Binary
            ? ["Equal selection rates, equal error rates and equal predictive values cannot all hold when base rates differ; which of them matters is a decision for people, not a figure."]
            : Array.Empty<string>(),
        "A difference shows neither its cause nor whether it is justified; no difference found on so few rows does not show that there is none.",
        $"Groups of fewer than {inputs.MinimumGroup} test rows are shown and not compared: their rates could be anything.",
        "That an attribute is not a feature does not keep the model from acting on it: other features may stand in for it.",
    ];
}

using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;

namespace Assay.Reports.Sections;

/// <summary>What a verdict and its gates mean, in words that stand without a colour.</summary>
internal static class VerdictWords
{
    /// <summary>The verdict in a few words.</summary>
    public static string Of(VerdictRecord verdict, GateAnswers answers) => verdict switch
    {
        { FitToRelease: false } => "Not fit to release",
        { Warned: > 0 } when verdict.StillNeeded(answers.Gates).IsEmpty => "Fit to release: a decision note answers each warning",
        { Warned: > 0 } => "Fit to release once a decision note answers each warning",
        _ => "Fit to release",
    };

    /// <summary>What follows, or would follow, when a gate is not passed.</summary>
    public static string Consequence(GateResult gate) => gate switch
    {
        { Kind: GateKind.Block, Passed: true } => "If it did not hold, the model would not be released.",
        { Kind: GateKind.Block } => "The model is not released.",
        { Passed: false } => "A decision note is due before release.",
        _ => "If it did not hold, a decision note would be due before release.",
    };
}

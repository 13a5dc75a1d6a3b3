using System.Collections.Immutable;

namespace Assay.Retire;

/// <summary>The problems that capabilities of this stage may return, said once.</summary>
internal static class RetireProblems
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["retire.no-model"] = "No model of this home starts with what was given.",
        ["retire.no-plan"] = "No plan of this home starts with what was given.",
        ["retire.no-hold"] = "No hold that stands starts with what was given.",
        ["retire.ambiguous"] = "Several start with what was given.",
        ["retire.trigger"] = "The trigger is none of those that there are.",
        ["retire.retention"] = "A retention cannot be read.",
        ["retire.class"] = "There is no such class of assets.",
        ["retire.empty"] = "A text was left out.",
        ["retire.too-long"] = "A text is too long for people to read.",
        ["retire.day"] = "A day cannot be read.",
        ["retire.past"] = "A day lies in the past.",
        ["retire.already"] = "The model is out of use already.",
        ["retire.no-callers"] = "The plan names no callers to tell.",
        ["retire.no-caller"] = "The plan has no caller of that number, or that caller was not told yet.",
        ["retire.waiting"] = "A caller has not answered, and the day that they were given has not come.",
        ["retire.held"] = "A legal hold forbids the deletion.",
        ["retire.archive-exists"] = "There is a file where the archive is to be written.",
        ["retire.no-archive"] = "The archive's file cannot be read.",
        ["retire.key-destroyed"] = "The archive's key was destroyed: nobody can read it any more.",
        ["retire.other-project"] = "The project is not the one that made the model.",
        ["retire.other-archive"] = "The file is not the archive that was recorded.",
        ["retire.no-content"] = "What the archive is made from is no longer in the home.",
        ["retire.no-rows"] = "There are no rows to ask the model about.",
        ["retire.not-restored"] = "The archive, read again, does not answer as the model does.",
        ["retire.not-run"] = "The plan has not been carried out.",
        ["retire.same-person"] = "Another person than those who planned and deleted has to verify.",
        ["retire.not-verified"] = "The deletion has not been verified since, or its verification failed.",
        ["retire.file"] = "The model's file cannot be read.",
        ["retire.known"] = "The model was made here, and has records: it is taken out of use by a plan.",
        ["retire.not-due"] = "Something whose time has come has not been deleted.",
    };

    /// <summary>These of them.</summary>
    public static ImmutableSortedDictionary<string, string> Of(params ReadOnlySpan<string> codes)
    {
        var problems = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var code in codes) problems[code] = Meanings[code];
        return problems.ToImmutable();
    }
}

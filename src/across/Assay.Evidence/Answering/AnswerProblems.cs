using System.Collections.Immutable;
using Assay.Ledger.Inspect;

namespace Assay.Evidence.Answering;

/// <summary>The problems that answering a claim may end in.</summary>
internal static class AnswerProblems
{
    public static ImmutableSortedDictionary<string, string> All { get; } = RecordSearch.Problems.SetItems(new Dictionary<string, string>
    {
        ["answer.no-claim"] = "The record is not a claim.",
        ["answer.own-work"] = "The claim is the signer's own.",
        ["answer.not-standing"] = "The claim was rejected, or rests on nothing that counts here.",
        ["answer.other-part"] = "The claim does not name the part.",
        ["text.empty"] = "A text that is needed was left out.",
        ["text.too-long"] = "A text is too long for people to read.",
    });
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;

namespace Assay.Evidence.Answering;

/// <summary>The problems that answering a claim may end in.</summary>
internal static class AnswerProblems
{
    /// <summary>Those of finding the claim and its parts.</summary>
    public static ImmutableSortedDictionary<string, string> Found { get; } = RecordSearch.Problems.SetItems(new Dictionary<string, string>
    {
        ["answer.no-claim"] = "The record is not a claim.",
        ["answer.other-part"] = "The claim does not name the part.",
    });

    public static ImmutableSortedDictionary<string, string> All { get; } = Found.SetItems(new Dictionary<string, string>
    {
        ["answer.own-work"] = "The claim is the signer's own.",
        ["answer.not-standing"] = "The claim was rejected, or rests on nothing that counts here.",
        ["text.empty"] = "A text that is needed was left out.",
        ["text.too-long"] = "A text is too long for people to read.",
    });

    public static Problem NoClaim(RecordEntry entry) => new("answer.no-claim", $"This record is no claim but {entry.Kind}.", "Look for claims with 'assay ledger log --kind evidence.claim'.") { Value = entry.Id };

    public static Problem Answered() => new("ask.answered", "What was asked by this link has been answered.", "Ask whoever sent it, if it was not you.");
}

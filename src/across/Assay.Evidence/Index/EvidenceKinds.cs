using Assay.Evidence.Acts;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Index;

/// <summary>The kinds whose records are acts of people that are read one by one; of all others coverage reads counts.</summary>
public static class EvidenceKinds
{
    private const string Prefix = "evidence.";
    private static readonly string[] Standing = [Claim.Kind.Name, Confirmation.Kind.Name, Acceptance.Kind.Name, Rejection.Kind.Name];
    private static readonly string[] Brought = ["evidence.artifact", "evidence.collected", "evidence.sheet-row"];

    /// <summary>Whether the index lists records of the kind one by one.</summary>
    public static bool IsAct(string kind) => kind.StartsWith(Prefix, StringComparison.Ordinal) || RecordAttributions.IsAboutKeys(kind);

    /// <summary>Whether records of the kind are claims, or answers to them.</summary>
    public static bool IsStanding(string kind) => Standing.Contains(kind);

    /// <summary>Whether a claim may rest on records of the kind: on work, notes, and what was added or collected; not on keys, claims, or what is kept for oneself.</summary>
    public static bool IsCitable(string kind) => !RecordAttributions.IsAboutKeys(kind) && (!kind.StartsWith(Prefix, StringComparison.Ordinal) || Brought.Contains(kind));
}

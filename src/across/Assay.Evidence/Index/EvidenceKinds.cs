using Assay.Ledger.Keys;

namespace Assay.Evidence.Index;

/// <summary>The kinds whose records are acts of people that coverage reads one by one; of all others it reads counts.</summary>
public static class EvidenceKinds
{
    /// <summary>What the names of this room's own kinds start with.</summary>
    public const string Prefix = "evidence.";

    /// <summary>Whether records of the kind are read one by one.</summary>
    public static bool IsAct(string kind) => kind.StartsWith(Prefix, StringComparison.Ordinal) || RecordAttributions.IsAboutKeys(kind);
}

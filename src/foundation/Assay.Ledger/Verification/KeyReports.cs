using System.Collections.Immutable;
using Assay.Ledger.Keys;

namespace Assay.Ledger.Verification;

/// <summary>Reports on the keys that signed.</summary>
internal static class KeyReports
{
    /// <summary>One report a key, in the order of first records.</summary>
    public static ImmutableArray<KeyReport> Of(KeyRegister register, ImmutableHashSet<string> pinned) =>
        [.. register.Tallies.Select(pair => ReportOf(pair.Key, pair.Value, register.HistoryOf(pair.Key), pinned.Contains(pair.Key)))];

    private static KeyReport ReportOf(string keyId, KeyTally tally, KeyHistory? history, bool pinned) =>
        new(keyId, history?.Person, pinned, history?.RevokedAt is not null, tally.Records, tally.CountedUnder(history));
}

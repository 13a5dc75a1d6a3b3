using Assay.Ledger.Records;
using Assay.Release.Records;

namespace Assay.Release.Changing;

/// <summary>Says a change.</summary>
internal static class ChangeText
{
    private const int ShortDigest = 12;

    /// <summary>The receipt.</summary>
    public static ChangeReceipt Receipt(RecordEntry entry, ReleaseChange change) =>
        new(entry.Id, entry.Project ?? "", change.Environment, change.Model?.ToString(), change.Share, change.Before?.ToString(), entry.Context != RecordContext.Live);

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(ChangeReceipt receipt)
    {
        var rehearsal = receipt.IsRehearsal ? " (rehearsal: nothing goes live)" : "";
        yield return receipt.Model is null
            ? $"{receipt.Project} in {receipt.Environment}: no version answers any more{rehearsal}."
            : $"{receipt.Project} in {receipt.Environment}: model {Short(receipt.Model)} answers {receipt.Share} % of the traffic{(receipt.Before is { } before && receipt.Share < 100 ? $", {Short(before)} the rest" : "")}{rehearsal}.";
        yield return $"Record {receipt.Id}.";
    }

    private static string Short(string digest) => digest[..ShortDigest];
}

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
        if (receipt.Alias is { } alias) yield return Alias(alias, receipt.AliasFault);
        yield return $"Record {receipt.Id}.";
    }

    private static string Alias(AliasMove alias, string? fault)
    {
        if (fault is not null) return $"The alias '{alias.Alias}' of the registered model '{alias.Model}' could not be moved: {fault}";
        return alias.Version is { } version
            ? $"The alias '{alias.Alias}' of the registered model '{alias.Model}' points to version {version}."
            : $"The alias '{alias.Alias}' of the registered model '{alias.Model}' points to nothing: no version of it has the tag 'assay.model' with the digest of what answers.";
    }

    private static string Short(string digest) => digest[..ShortDigest];
}

using System.Globalization;
using Assay.Ledger.Bundles;

namespace Assay.Verify;

/// <summary>Says in plain words what a bundle that holds proves, and what in it is only stated.</summary>
internal static class PlainWords
{
    private static readonly string[] Answers = ["evidence.confirmation", "evidence.acceptance", "evidence.rejection", "evidence.authenticity"];

    public static IEnumerable<string> Of(BundleVerification verification)
    {
        yield return $"Proven: {Count(verification.Records.Length, "record")} signed by {Count(verification.Keys.Length, "key")} as listed, in a log whose head of {verification.Head!.Value.Size} has the root {verification.Head.Value.Root}; nothing of them has changed since. Content root {verification.ContentRoot}.";
        if (!verification.Disclosed.IsEmpty) yield return $"Proven: {Count(verification.Disclosed.Length, "disclosed text")} as sealed when the records were signed.";
        var stated = verification.Keys.Where(key => !key.Pinned).ToList();
        yield return $"Only stated: names and times{(stated.Count > 0 ? $", and whose {Count(stated.Count, "key")} {(stated.Count == 1 ? "is" : "are")} that nobody pinned" : "")}.";
        var answers = verification.Records.Where(record => Answers.Contains(record.Kind)).ToList();
        if (answers.Count == 0) yield break;
        var unpinned = answers.Count(answer => IsUnpinned(answer, verification));
        yield return $"What others say to it: {Count(answers.Count, "record")} (confirmations, acceptances, rejections, statements of authenticity), {unpinned.ToString(CultureInfo.InvariantCulture)} of them by keys that nobody pinned, and so only stated.";
    }

    private static bool IsUnpinned(BundledRecord record, BundleVerification verification) => verification.Keys.FirstOrDefault(key => key.Fingerprint == record.KeyId) is not { Pinned: true };

    private static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}

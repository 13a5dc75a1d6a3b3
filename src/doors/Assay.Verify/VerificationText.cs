using System.Collections.Immutable;
using System.Globalization;
using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Verification;

namespace Assay.Verify;

/// <summary>The answer for people.</summary>
internal sealed class VerificationText(TextWriter output)
{
    /// <summary>Writes it.</summary>
    /// <param name="verification">What was found.</param>
    /// <param name="strange">Pinned keys that signed nothing here.</param>
    public void Write(BundleVerification verification, ImmutableArray<string> strange)
    {
        if (verification.Holds) Line($"holds: {Count(verification.Records.Length, "record")} of the log {verification.Origin}, in its head of {Count(verification.Head!.Value.Size, "record")}");
        else Line($"DOES NOT HOLD: {Count(verification.Problems.Length, "problem")}");
        foreach (var problem in verification.Problems) Line($"  {problem.Code}: {problem}");
        foreach (var record in verification.Records) Line(TextOf(record));
        foreach (var artifact in verification.Artifacts) Line($"  artifact {artifact.Digest}, {artifact.Size} bytes");
        if (verification.Disclosed.Length + verification.Sealed > 0) Line($"  sealed texts: {verification.Disclosed.Length} disclosed, and they are what was sealed; {verification.Sealed} stay sealed");
        foreach (var key in verification.Keys) Line(TextOf(key));
        foreach (var pin in strange) Line($"  pinned, and signed nothing here: {pin}");
        if (verification.LogKey is { } logKey) Line($"  log key {logKey}: {(verification.LogKeyPinned ? "pinned" : "stated by the bundle alone; compare it with the log's owner and give it as --log-key")}");
        foreach (var cosigner in verification.Cosigners) Line($"  cosigned by {cosigner}: not checked here");
        if (verification.Holds) foreach (var line in PlainWords.Of(verification)) Line(line);
        if (!strange.IsEmpty) Line($"Beware: {Count(strange.Length, "key")} that you pinned signed nothing here. If you expected {(strange.Length == 1 ? "its holder's" : "their holders'")} word, this is not it: compare the fingerprint again.");
        if (verification.Holds) Line("Not shown: that the statements are true, that nothing was left out of this bundle, that a key was never revoked, or the time, which each signer states.");
    }

    private static string TextOf(BundledRecord record)
    {
        var context = record.Context == RecordContext.Live ? "" : $", {record.Context.ToString().ToLowerInvariant()}";
        return string.Create(CultureInfo.InvariantCulture, $"  {record.Index} {record.Kind} {record.Id} at {record.At:yyyy-MM-dd HH:mm:ss'Z'} by {record.Person}{context}: {TextOf(record.Standing)}");
    }

    private static string TextOf(KeyStanding standing) => standing switch
    {
        KeyStanding.Counts => "signed by a key enrolled for them",
        KeyStanding.NotEnrolled => "signed by a key enrolled for nobody",
        KeyStanding.BeforeEnrolment => "does not count, earlier than the key's enrolment",
        _ => "does not count, the key is revoked",
    };

    private static string TextOf(KeyReport key) =>
        $"  key {key.Fingerprint} of {key.Person ?? "nobody known"}{(key.Revoked ? ", revoked" : "")}: {(key.Pinned ? "pinned" : "stated, not pinned; compare the fingerprint with its holder and give it as --pin")}";

    private static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private void Line(string text) => output.WriteLine(Printable.Of(text));
}

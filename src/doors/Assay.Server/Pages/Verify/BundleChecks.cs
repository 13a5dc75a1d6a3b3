using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Bundles;

namespace Assay.Server.Pages.Verify;

/// <summary>Sorts what verification of a bundle found by what was checked.</summary>
internal static class BundleChecks
{
    private static readonly string[] Head = ["checkpoint.", "bundle.log-key"];
    private static readonly string[] Proof = ["proof."];
    private static readonly string[] Texts = ["bundle.opening"];
    private static readonly string[] Artifacts = ["bundle.unknown-file"];

    private static readonly string[] Elsewhere = [.. Head, .. Proof, .. Texts, .. Artifacts];

    /// <summary>The checks, in the order in which they are made.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="strange">Pinned keys that signed nothing in it.</param>
    public static ImmutableArray<BundleCheck> Of(BundleVerification found, IReadOnlyCollection<string> strange)
    {
        var isRead = found.ContentRoot is not null;
        // A problem that belongs nowhere else is one of the records: none may be left unsaid.
        ImmutableArray<Problem> records = [.. found.Problems.Where(problem => !Starts(problem, Elsewhere))];
        var areSound = isRead && found.Origin is not null && Of(found, Proof).IsEmpty && records.IsEmpty;
        return
        [
            new("The file", "It is one bundle, whole: every file that its list names is there once, with the bytes that the list says, and no other.", true, isRead ? [] : found.Problems),
            new("The log's signed head", "The head is signed by the log's key.", isRead, isRead ? Of(found, Head) : []),
            new("Each record's signature", "Each record has the one shape that a record has, and the key that it names signed it; whose that key is, the records of the bundle say.", isRead && (found.Origin is not null || !records.IsEmpty), isRead ? records : []),
            new("Each record's place in the log", "The hashes lead from each record to the signed head: it stood in the log when the head was signed, and nothing of it has changed.", isRead && found.Origin is not null, isRead ? Of(found, Proof) : []),
            new("Disclosed texts", "Each text is what was sealed when its record was signed.", areSound, Of(found, Texts)),
            new("Artifacts", "Each file that is carried along is one that a record names by its digest.", areSound && Of(found, Texts).IsEmpty, isRead ? Of(found, Artifacts) : []),
            new("Keys that you pinned", "Each key that you pinned signed something here.", areSound, [.. strange.Select(Strange)]),
        ];
    }

    private static ImmutableArray<Problem> Of(BundleVerification found, string[] codes) => [.. found.Problems.Where(problem => Starts(problem, codes))];

    private static bool Starts(Problem problem, string[] codes) => codes.Any(code => problem.Code.StartsWith(code, StringComparison.Ordinal));

    private static Problem Strange(string pin) => new("verify.pin-signed-nothing", "A key that you pinned signed nothing here.", "If you expected its holder's word, this is not it: compare the fingerprint again.") { Value = pin };
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;

namespace Assay.Verify;

/// <summary>What <c>assay-verify</c> was asked.</summary>
/// <param name="Bundle">Path of the bundle.</param>
/// <param name="Trust">What the caller knows from elsewhere.</param>
/// <param name="Json">Whether the answer is to be JSON.</param>
public sealed record VerifyArguments(string Bundle, BundleTrust Trust, bool Json)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = "usage: assay-verify BUNDLE [--pin FINGERPRINT]... [--log-key VKEY] [--json]";

    private static readonly string[] Options = ["--pin", "--log-key", "--json"];

    /// <summary>Reads the command line.</summary>
    /// <returns>The arguments, or every problem with them: <c>verify.usage</c>, <c>verify.fingerprint</c>, <c>checkpoint.key</c>.</returns>
    public static Outcome<VerifyArguments> Parse(IReadOnlyList<string> arguments)
    {
        var problems = new List<Problem>();
        var paths = new List<string>();
        var pins = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        VerifierKey? logKey = null;
        var json = false;
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            if (argument == "--json") json = true;
            else if (argument == "--pin") AddPin(rest, pins, problems);
            else if (argument == "--log-key") logKey = LogKeyOf(rest, problems);
            else if (argument.StartsWith('-')) problems.Add(Misused($"There is no option {argument}.", Suggestion.For(argument, Options)));
            else paths.Add(argument);
        }

        if (paths.Count != 1) problems.Add(Misused($"One bundle is wanted, and {paths.Count} were given.", null));
        return Outcome.Unless(problems, () => new VerifyArguments(paths[0], new BundleTrust { PinnedFingerprints = pins.ToImmutable(), LogKey = logKey }, json));
    }

    private static void AddPin(Queue<string> rest, ImmutableHashSet<string>.Builder pins, List<Problem> problems)
    {
        if (rest.TryDequeue(out var text) && Digest.TryParse(text, out var fingerprint)) pins.Add(fingerprint.ToString());
        else problems.Add(new Problem("verify.fingerprint", "A pin is not a key's fingerprint.", "Give the 64 hexadecimal digits that the key's holder told you.") { Value = text, Expected = "the SHA-256 of the public key" });
    }

    private static VerifierKey? LogKeyOf(Queue<string> rest, List<Problem> problems)
    {
        var key = VerifierKey.Parse(rest.TryDequeue(out var text) ? text : "");
        problems.AddRange(key.Problems);
        return key.Value;
    }

    private static Problem Misused(string message, string? suggestion) => new("verify.usage", message, suggestion is null ? Usage : $"Did you mean {suggestion}? {Usage}");
}

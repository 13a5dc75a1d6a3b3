using System.Collections.Immutable;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Records;

namespace Assay.Verify;

/// <summary>
/// <c>assay-verify</c>: checks a bundle without the program that wrote it, without a home and without a network. Exit code 0 when all holds, 1 when something
/// does not or a pinned key signed nothing, 2 when it was called wrongly or cannot read the file.
/// </summary>
public static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(RecordJson.Options) { WriteIndented = true };

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where problems with the call go.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Any(argument => argument is "--help" or "-h"))
        {
            output.WriteLine(VerifyArguments.Usage);
            return 0;
        }

        var parsed = VerifyArguments.Parse(arguments);
        var file = parsed.Then(asked => Read(asked.Bundle));
        if (!file.Succeeded || parsed.Value is not { } request)
        {
            foreach (var problem in file.Problems) error.WriteLine(Printable.Of(problem.ToString()));
            return 2;
        }

        var verification = BundleVerifier.Verify(file.Value, request.Trust);
        if (request.Json) output.WriteLine(JsonSerializer.Serialize(verification, Json));
        else new VerificationText(output).Write(verification, Strange(verification, request.Trust));
        return verification.Holds && Strange(verification, request.Trust).IsEmpty ? 0 : 1;
    }

    /// <summary>Pinned keys that signed nothing in the bundle: whoever pins a key expects its holder's word, and this is not it.</summary>
    private static ImmutableArray<string> Strange(BundleVerification verification, BundleTrust trust) => [.. trust.PinnedFingerprints.Where(pin => verification.Keys.All(key => key.Fingerprint != pin)).Order(StringComparer.Ordinal)];

    private static Outcome<ReadOnlyMemory<byte>> Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > BundleReader.LargestSize) return new Problem("verify.file", "The file is larger than any bundle.", "Give a bundle as 'assay' wrote it.") { Place = new Place(File: path) };
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new ReadOnlyMemory<byte>(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Problem("verify.file", $"The bundle cannot be read: {fault.Message}", "Check the path and who may read the file.") { Place = new Place(File: path) };
        }
    }
}

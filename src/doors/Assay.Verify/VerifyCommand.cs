using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Records;

namespace Assay.Verify;

/// <summary>
/// <c>assay-verify</c>: checks a bundle without the program that wrote it, without a home and without a network. Exit code 0 when all holds, 1 when something
/// does not, 2 when it was called wrongly or cannot read the file.
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
        else new VerificationText(output).Write(verification, request.Trust);
        return verification.Holds ? 0 : 1;
    }

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

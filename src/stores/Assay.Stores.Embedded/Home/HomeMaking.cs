using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Keys;

namespace Assay.Stores.Embedded.Home;

/// <summary>Makes a home, or reads which log it has.</summary>
internal static class HomeMaking
{
    private const string IgnoreFile = ".gitignore";
    private const string OriginPrefix = "assay/";
    private const int OriginSize = 10;

    /// <summary>Whether a file of a home is one that it is made with.</summary>
    public static bool Makes(string name) => name is IgnoreFile or HomeDescription.FileName;

    /// <summary>What checks the heads of the home's log; a home that is not there is made, unless somebody only looks.</summary>
    public static Outcome<VerifierKey> Describe(EmbeddedHomeOptions options, KeyFolder keys)
    {
        if (options.Access == HomeAccess.Read) return HomeDescription.Read(options.Path);
        try
        {
            if (!HomeDescription.IsIn(options.Path) && Make(options, keys) is { IsEmpty: false } problems) return Outcome<VerifierKey>.Failed(problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return HomeFaults.NotMade(options.Path, fault.Message);
        }
        return HomeDescription.Read(options.Path).Then(key => File.Exists(keys.LogFile(key.Name)) ? Outcome<VerifierKey>.Success(key) : KeyFaults.NoLogKey(keys.LogFile(key.Name), key.Name));
    }

    private static System.Collections.Immutable.ImmutableArray<Problem> Make(EmbeddedHomeOptions options, KeyFolder keys)
    {
        DurableFile.MakeFolder(options.Path);
        DurableFile.MakeOnce(Path.Combine(options.Path, IgnoreFile), "*\n"u8);
        var made = keys.MakeLogKey(Origin(options.Entropy));
        using var signer = made.Value;
        if (signer is not null) HomeDescription.Make(options.Path, signer.VerifierKey);
        return made.Problems;
    }

    private static string Origin(Entropy entropy)
    {
        Span<byte> bytes = stackalloc byte[OriginSize];
        entropy(bytes);
        return OriginPrefix + Convert.ToHexStringLower(bytes);
    }
}

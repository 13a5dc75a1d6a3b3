using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Home;

/// <summary>What a home says of itself, in <c>home.json</c>.</summary>
/// <param name="Format">Layout of the home; 1.</param>
/// <param name="LogKey">The log's verifier key, as C2SP writes it: its name is the log's origin.</param>
internal sealed record HomeDescription(int Format, string LogKey)
{
    /// <summary>The layout that this version makes and knows.</summary>
    public const int KnownFormat = 1;

    public const string FileName = "home.json";

    /// <summary>Whether there is a home at all.</summary>
    public static bool IsIn(string home) => File.Exists(Path.Combine(home, FileName));

    /// <summary>The log's verifier key, or <c>home.missing</c>, <c>home.unreadable</c>, <c>home.newer</c>.</summary>
    public static Outcome<VerifierKey> Read(string home)
    {
        var file = Path.Combine(home, FileName);
        try
        {
            if (!File.Exists(file)) return HomeFaults.Missing(home);
            var description = JsonSerializer.Deserialize(File.ReadAllBytes(file), HomeJson.Default.HomeDescription);
            if (description is { Format: > KnownFormat }) return HomeFaults.Newer(file, description.Format);
            var key = VerifierKey.Parse(description?.LogKey ?? "");
            return key.Succeeded ? key : HomeFaults.Unreadable(file, "it does not name the log's key.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return HomeFaults.Unreadable(file, fault.Message);
        }
    }

    /// <summary>Makes the home's description, unless another process has just done so.</summary>
    public static void Make(string home, VerifierKey key) =>
        DurableFile.MakeOnce(Path.Combine(home, FileName), JsonSerializer.SerializeToUtf8Bytes(new HomeDescription(KnownFormat, key.ToString()), HomeJson.Default.HomeDescription));
}

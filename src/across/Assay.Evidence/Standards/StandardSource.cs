using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;

namespace Assay.Evidence.Standards;

/// <summary>Finds the standard that a request names: one that comes with Assay by its identifier, or a file of the same form by its path.</summary>
public static class StandardSource
{
    private const int MostBytes = 1 << 20;

    /// <summary>The problems that naming a standard may end in, for declarations.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Problems =>
    [
        new("standard.unknown", "There is no standard of that identifier."),
        new("standard.no-file", "The standard's file cannot be read."),
    ];

    /// <summary>The standard.</summary>
    /// <param name="named">An identifier, or a path that ends in <c>.yaml</c> or <c>.yml</c>; null takes the default.</param>
    /// <param name="services">What the door provides.</param>
    public static Outcome<Standard> Read(string? named, IServiceProvider services)
    {
        var facts = services.Need<FactCatalogue>();
        if (named is null || !IsFile(named)) return StandardLibrary.Read(named ?? StandardLibrary.DefaultId, facts);
        var file = new FileInfo(services.Need<WorkingFolder>().Full(named));
        if (!file.Exists) return NoFile(named, "There is no such file.");
        if (file.Length > MostBytes) return NoFile(named, $"The file has {file.Length} bytes; a standard has at most {MostBytes}.");
        try
        {
            return StandardReader.Read(File.ReadAllBytes(file.FullName), named, facts);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return NoFile(named, fault.Message);
        }
    }

    /// <summary>Whether a name means a file.</summary>
    public static bool IsFile(string named) => named.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || named.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static Problem NoFile(string named, string message) => new("standard.no-file", message, "Check the path, or name a standard that comes with Assay.") { Place = new Place(named), Expected = $"a file, or one of {string.Join(", ", StandardLibrary.Ids)}" };
}

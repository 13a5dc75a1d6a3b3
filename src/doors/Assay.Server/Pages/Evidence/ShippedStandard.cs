using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Assay.Server.Pages.Evidence;

/// <summary>The standards that pages show: those that come with the program. A file on the server's disk is for the command line alone.</summary>
internal static class ShippedStandard
{
    /// <summary>What is wrong with a name that an address gave; null when nothing is.</summary>
    public static Problem? Fault(string? identifier) => identifier is null || StandardLibrary.Ids.Contains(identifier)
        ? null
        : new Problem("standard.unknown", "There is no such standard.", "Choose one of them.") { Value = identifier, Expected = $"one of {string.Join(", ", StandardLibrary.Ids)}" };
}

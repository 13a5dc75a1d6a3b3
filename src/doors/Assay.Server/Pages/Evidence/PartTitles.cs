using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;

namespace Assay.Server.Pages.Evidence;

/// <summary>What a part asks, in Assay's words.</summary>
internal static class PartTitles
{
    /// <summary>The title; empty where no standard that comes with the program has the part.</summary>
    public static string Of(PartReference part, IServiceProvider home) =>
        StandardLibrary.Ids.Contains(part.Standard) ? StandardLibrary.Read(part.Standard, home.Need<FactCatalogue>()).Value?.Find(part.Criterion)?.Part(part.Part)?.Title ?? "" : "";
}

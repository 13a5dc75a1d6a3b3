using Assay.Evidence.Importing;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Evidence.Sheets;

/// <summary>Reads a sheet's file.</summary>
internal static class SheetFile
{
    /// <summary>The sheet and the digest of its file, or <c>sheet.form</c>, <c>import.no-file</c>, <c>import.too-large</c>, or what its form says is wrong with it.</summary>
    public static Outcome<(Digest Digest, Sheet Sheet)> Read(string file, IServiceProvider services) =>
        services.Need<SheetFormats>().Of(file).Then(format => SourceFile.Read(services.Need<WorkingFolder>().Full(file), file).Then(bytes => format.Read(bytes, file).Map(sheet => (Digest.Of(bytes), sheet))));
}

namespace Assay.Bench.Startup;

/// <summary>The tool as a user has it: packed, and installed from a folder.</summary>
internal static class InstalledTool
{
    /// <summary>Packs and installs it, and returns the folder in which it lies.</summary>
    public static async Task<string> MakeAsync(string folder)
    {
        var (packages, tool) = (Path.Combine(folder, "packages"), Path.Combine(folder, "tool"));
        await new Subject("dotnet pack", "dotnet", ["pack", "src/doors/Assay.Cli", "--output", packages, "-v", "q"], Root()).RunAsync();
        await new Subject("dotnet tool install", "dotnet", ["tool", "install", "assay", "--tool-path", tool, "--add-source", packages], folder).RunAsync();
        return tool;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assay.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This bench packs the tool from its sources; run it inside a clone.");
    }
}

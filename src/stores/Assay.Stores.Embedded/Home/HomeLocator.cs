namespace Assay.Stores.Embedded.Home;

/// <summary>Finds the home that a command works on.</summary>
public static class HomeLocator
{
    /// <summary>Name of a home's folder in a project.</summary>
    public const string FolderName = ".assay";

    /// <summary>
    /// The full path of <c>--home</c> if given, else of <c>$ASSAY_HOME</c>, else of the nearest <c>.assay</c> folder from the project's upward,
    /// else of a <c>.assay</c> in the project's folder. It need not exist.
    /// </summary>
    /// <param name="option">What the user gave as <c>--home</c>, if anything.</param>
    /// <param name="environment">The user's environment.</param>
    /// <param name="projectFolder">The project's folder, or where the command was started.</param>
    public static string Locate(string? option, EnvironmentPaths environment, string projectFolder)
    {
        if (!string.IsNullOrEmpty(option)) return Path.GetFullPath(option);
        if (environment.AssayHome is { } home) return Path.GetFullPath(home);
        var start = Path.GetFullPath(projectFolder);
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, FolderName);
            if (Directory.Exists(candidate)) return candidate;
        }
        return Path.Combine(start, FolderName);
    }
}

using Assay.Kernel;

namespace Assay.Cli.Samples;

/// <summary>The sample that comes with the program: <c>samples/mortgage</c>, carried inside the assembly so that an installed tool has it too.</summary>
internal static class MortgageSample
{
    private const string Prefix = "samples/mortgage/";
    private const string Part = ".part";
    private const string ProjectFile = Projects.ProjectFiles.Project.FileName;

    /// <summary>
    /// Copies the sample to <paramref name="folder"/>. What is there already is left as it is, so that a demo can be looked at, changed and run again; only a project file that an earlier version
    /// wrote, and nobody changed, gets the sections that were added at its end since.
    /// </summary>
    /// <returns>True when files were copied, false when the sample was there already.</returns>
    public static async Task<Outcome<bool>> CopyToAsync(string folder, CancellationToken cancellation)
    {
        var assembly = typeof(MortgageSample).Assembly;
        // The project file comes last: with it the sample is whole.
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).OrderBy(name => name == ProjectFile)];
        if (File.Exists(Path.Combine(folder, ProjectFile)))
        {
            if (await IsOlderAsync(folder, cancellation)) await CopyAsync(ProjectFile, folder, cancellation);
            return false;
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(entry => !names.Contains(Path.GetFileName(entry).Replace(Part, "", StringComparison.Ordinal))))) return Occupied(folder);
        Directory.CreateDirectory(folder);
        foreach (var name in names) await CopyAsync(name, folder, cancellation);
        return true;
    }

    // Sections are only ever added at the end: an unchanged file of an earlier version is how this one's begins.
    private static async Task<bool> IsOlderAsync(string folder, CancellationToken cancellation)
    {
        using var content = new StreamReader(typeof(MortgageSample).Assembly.GetManifestResourceStream(Prefix + ProjectFile)!);
        var (now, found) = (await content.ReadToEndAsync(cancellation), await File.ReadAllTextAsync(Path.Combine(folder, ProjectFile), cancellation));
        return found.Length < now.Length && now.StartsWith(found, StringComparison.Ordinal);
    }

    // Whole or not at all: what a killed copy leaves is copied again.
    private static async Task CopyAsync(string name, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        await using (var content = typeof(MortgageSample).Assembly.GetManifestResourceStream(Prefix + name)!)
        await using (var file = File.Create(path + Part))
            await content.CopyToAsync(file, cancellation);
        File.Move(path + Part, path, overwrite: true);
    }

    private static Problem Occupied(string folder) =>
        new("demo.occupied", "The folder for the sample is not empty, and holds no project.", "Name another folder: 'assay demo DIR'.") { Place = new Place(folder) };
}

using Assay.Kernel;

namespace Assay.Cli.Samples;

/// <summary>The sample that comes with the program: <c>samples/mortgage</c>, carried inside the assembly so that an installed tool has it too.</summary>
internal static class MortgageSample
{
    private const string Prefix = "samples/mortgage/";

    /// <summary>
    /// Copies the sample to <paramref name="folder"/>. What is there already is left as it is, so that a demo can be looked at, changed and run again.
    /// </summary>
    /// <returns>True when files were copied, false when the sample was there already.</returns>
    public static async Task<Outcome<bool>> CopyToAsync(string folder, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(folder, Projects.ProjectFiles.Project.FileName))) return false;
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) return Occupied(folder);
        Directory.CreateDirectory(folder);
        var assembly = typeof(MortgageSample).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            await using var content = assembly.GetManifestResourceStream(name)!;
            await using var file = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            await content.CopyToAsync(file, cancellation);
        }

        return true;
    }

    private static Problem Occupied(string folder) =>
        new("demo.occupied", "The folder for the sample is not empty, and holds no project.", "Name another folder: 'assay demo DIR'.") { Place = new Place(folder) };
}

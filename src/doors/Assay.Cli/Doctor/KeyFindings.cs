using Assay.Kernel;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Keys;

namespace Assay.Cli.Doctor;

/// <summary>Looks at the person's keys. It makes none.</summary>
internal static class KeyFindings
{
    /// <summary>The folder and every key in it.</summary>
    public static IEnumerable<Finding> Look(EnvironmentPaths environment, Entropy entropy)
    {
        var folder = new KeyFolder(environment.KeyFolder, entropy);
        if (!Directory.Exists(folder.Path)) return [new Finding("keys", FindingState.Note, $"none yet in {folder.Path}", "They are made by the first record that you sign.")];
        var listed = folder.List();
        return listed.Succeeded
            ? listed.Value.Select(key => new Finding($"key for {key.Use}", FindingState.Good, $"{key.Fingerprint[..16]}…  {key.File}"))
            : listed.Problems.Select(problem => new Finding("keys", FindingState.Broken, $"{problem.Place} {problem.Message}", problem.Remedy));
    }
}

using Assay.Collect.Finds;
using Assay.Collect.Mlflow;

namespace Assay.Collect.Collecting;

/// <summary>Looks through a folder for what the sources read. Links are not followed, and folders that programs fill are passed over.</summary>
internal static class FolderWalk
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.OrdinalIgnoreCase) { "node_modules", "obj", "venv", "site-packages", "__pycache__", "vendor", "packages" };

    /// <summary>Folders that builds fill: of them only reports of tests are looked at.</summary>
    private static readonly HashSet<string> Built = new(StringComparer.OrdinalIgnoreCase) { "bin", "build", "dist", "target" };
    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Every file, and the folders of MLflow's runs and the repositories below, which are not looked into. Hidden folders are passed over.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="cancellation">Stops it.</param>
    public static FoundFiles Look(string folder, CancellationToken cancellation)
    {
        var (files, runs, repositories, left) = (new List<string>(), new List<string>(), new List<string>(), ReadLimits.Files);
        var waiting = new Stack<(string Path, int Depth, bool IsBuilt)>([(folder, 0, false)]);
        while (waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Aside(next.Path, next.Depth, runs, repositories)) continue;

            foreach (var file in Directory.EnumerateFiles(next.Path, "*", NoLinks).Where(file => !next.IsBuilt || Path.GetExtension(file) is ".trx" or ".xml"))
            {
                if (left-- == 0) return new FoundFiles(files, runs, repositories, IsCut: true);
                files.Add(file);
            }

            if (next.Depth == ReadLimits.Depth) continue;
            foreach (var below in Directory.EnumerateDirectories(next.Path, "*", NoLinks).Where(Enters)) waiting.Push((below, next.Depth + 1, next.IsBuilt || Built.Contains(Path.GetFileName(below))));
        }

        files.Sort(StringComparer.Ordinal);
        return new FoundFiles(files, runs, repositories, IsCut: false);
    }

    /// <summary>Whether a folder is not looked into here: it is one of MLflow's, or a repository below the place.</summary>
    private static bool Aside(string folder, int depth, List<string> runs, List<string> repositories)
    {
        if (MlflowFolder.Is(folder)) runs.Add(folder);
        else if (depth > 0 && (Directory.Exists(Path.Combine(folder, ".git")) || File.Exists(Path.Combine(folder, ".git")))) repositories.Add(folder);
        else return false;
        return true;
    }

    private static bool Enters(string folder) => Path.GetFileName(folder) is var name && !name.StartsWith('.') && !PassedOver.Contains(name);
}

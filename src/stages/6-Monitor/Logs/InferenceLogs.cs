namespace Assay.Monitor.Logs;

/// <summary>Where the logs of served models are: a folder for each model, in it a Parquet file for each hour and, under <c>labels</c>, the labels that came later.</summary>
/// <param name="Folder">Full path.</param>
public sealed record InferenceLogs(string Folder)
{
    /// <summary>Name of the folder in a home.</summary>
    public const string FolderName = "predictions";

    /// <summary>The hours' files of a model, in their order; from the hour that the instant is in, when one is given.</summary>
    public string[] HoursOf(string model, DateTimeOffset? from = null)
    {
        var folder = FolderOf(model);
        return Directory.Exists(folder) ? [.. From(Directory.EnumerateFiles(folder, "*.parquet"), from).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Those of the files that belong to the hour that an instant is in, or to a later one.</summary>
    public static IEnumerable<string> From(IEnumerable<string> files, DateTimeOffset? from)
    {
        var least = from?.UtcDateTime.ToString("yyyy-MM-dd'T'HH", System.Globalization.CultureInfo.InvariantCulture);
        return files.Where(file => least is null || string.CompareOrdinal(Path.GetFileName(file)[..Math.Min(13, Path.GetFileName(file).Length)], least) >= 0);
    }

    /// <summary>The files of labels that came.</summary>
    public string[] LabelsOf(string model)
    {
        var folder = Path.Combine(FolderOf(model), "labels");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.parquet").Order(StringComparer.Ordinal)] : [];
    }

    // As the server writes it: a name that a file system could take for a way elsewhere is written otherwise.
    private string FolderOf(string model)
    {
        var name = Uri.EscapeDataString(model);
        return Path.Combine(Folder, name.StartsWith('.') ? $"%2E{name[1..]}" : name);
    }
}

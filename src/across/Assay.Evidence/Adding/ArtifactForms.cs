namespace Assay.Evidence.Adding;

/// <summary>Tells what a file is from its name.</summary>
internal static class ArtifactForms
{
    private static readonly Dictionary<ArtifactForm, string[]> Endings = new()
    {
        [ArtifactForm.Document] = ["pdf", "docx", "doc", "odt", "md", "txt", "rtf", "html"],
        [ArtifactForm.Slides] = ["pptx", "ppt", "odp", "key"],
        [ArtifactForm.Recording] = ["mp4", "m4a", "mp3", "wav", "webm", "mov", "ogg", "mkv"],
        [ArtifactForm.Image] = ["png", "jpg", "jpeg", "svg", "webp", "gif"],
        [ArtifactForm.Code] = ["ipynb", "py", "cs", "r", "sql", "yaml", "yml", "json", "js", "ts", "java", "zip"],
        [ArtifactForm.Table] = ["csv", "tsv", "xlsx", "xls", "ods", "parquet"],
    };

    private static readonly HashSet<string> Known = [.. Endings.Values.SelectMany(endings => endings), "eml", "xml", "log", "tex"];

    /// <summary>
    /// The ending of a file's name, in lower case, when it is one of those that are known; else null. It stands in the record for all to read, and what follows
    /// the last dot of any other name may be anything: a person, in "Feedback from Dr. Miller".
    /// </summary>
    public static string? Extension(string path) => Path.GetExtension(path) is { Length: > 1 } ending && Known.Contains(ending[1..].ToLowerInvariant()) ? ending[1..].ToLowerInvariant() : null;

    /// <summary>What a file of that name is.</summary>
    public static ArtifactForm Of(string path) => Endings.FirstOrDefault(form => form.Value.Contains(Extension(path)), new(ArtifactForm.Other, [])).Key;
}

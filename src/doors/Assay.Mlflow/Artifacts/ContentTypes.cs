using Microsoft.AspNetCore.StaticFiles;

namespace Assay.Mlflow.Artifacts;

/// <summary>The type of a file by its name: what people read as text is plain text, also what a browser would run; what nobody knows is bytes.</summary>
internal static class ContentTypes
{
    private const string Text = "text/plain";
    private const string Bytes = "application/octet-stream";

    private static readonly HashSet<string> ReadAsText = new(StringComparer.Ordinal)
    {
        "txt", "log", "err", "cfg", "conf", "cnf", "cf", "ini", "properties", "prop", "hocon", "toml", "yaml", "yml", "xml", "json", "js", "py", "py3", "csv", "tsv", "md", "rst", "MLmodel", "mlproject",
    };

    private static readonly FileExtensionContentTypeProvider Known = new();

    /// <summary>The type of a file of that name.</summary>
    public static string Of(string name)
    {
        var ending = Path.GetExtension(name) is { Length: > 1 } extension ? extension[1..] : name;
        if (ReadAsText.Contains(ending)) return Text;
        return Known.TryGetContentType(name, out var type) ? type : Bytes;
    }
}

using Assay.Kernel;
using YamlDotNet.Core;

namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>Turns a parser's complaint into a problem that a person can act on.</summary>
internal static class YamlFault
{
    /// <summary>A tab in the indentation is named as such, wherever the parser stumbled over it; else the parser's own words with its line.</summary>
    public static Problem Of(YamlException fault, string text, string file) => Tab(text, file) ?? Malformed(fault, file);

    /// <summary>The parser gave up without words of its own: at a bracket that is not closed, or thereabouts.</summary>
    /// <param name="line">Where, from 1; null where nothing was read.</param>
    /// <param name="isOpen">Whether a bracket was opened there that is not closed.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file.</param>
    public static Problem At(long? line, bool isOpen, string text, string file) => Tab(text, file) ?? new Problem(
        "project.yaml",
        isOpen ? "The file is not well-formed YAML: a '{' or '[' on this line is not closed before the next key." : "The file is not well-formed YAML.",
        isOpen ? "Close it with '}' or ']'." : "Check the indentation, colons and quotes on this line and the one above it.") { Place = new Place(file, line) };

    private static Problem? Tab(string text, string file)
    {
        var lines = text.Split('\n');
        var index = Array.FindIndex(lines, line => line.TakeWhile(char.IsWhiteSpace).Contains('\t'));
        return index < 0 ? null : new Problem("project.tab", "YAML indents with spaces, and this line indents with a tab.", "Replace the tab with two spaces.") { Place = new Place(file, index + 1) };
    }

    private static Problem Malformed(YamlException fault, string file) =>
        new("project.yaml", $"The file is not well-formed YAML: {fault.Message.TrimEnd('.')}.", "Check the indentation, colons and quotes on this line and the one above it.")
        {
            Place = new Place(file, fault.Start.Line > 0 ? fault.Start.Line : null),
        };
}

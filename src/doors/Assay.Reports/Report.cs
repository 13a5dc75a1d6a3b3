using System.Text;

namespace Assay.Reports;

/// <summary>Writes the report of a run into a folder: the page for people and the model card for repositories of models.</summary>
public static class Report
{
    /// <summary>Name of the page.</summary>
    public const string HtmlName = "report.html";

    /// <summary>Name of the model card.</summary>
    public const string ModelCardName = "MODEL_CARD.md";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes both files in UTF-8, each to a temporary file beside it that then takes its name: a reader sees the old page or the new one, never half of one.
    /// </summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="source">What to show.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static async Task<ReportFiles> WriteAsync(string folder, ReportSource source, CancellationToken cancellation = default)
    {
        var (html, card) = (ReportWriter.WriteHtml(source), ModelCardWriter.WriteMarkdown(source));
        var path = Directory.CreateDirectory(folder).FullName;
        var files = new ReportFiles(Path.Combine(path, HtmlName), Path.Combine(path, ModelCardName));
        await ReplaceAsync(files.Html, html, cancellation);
        await ReplaceAsync(files.ModelCard, card, cancellation);
        return files;
    }

    private static async Task ReplaceAsync(string path, string text, CancellationToken cancellation)
    {
        var temporary = path + ".new";
        await File.WriteAllTextAsync(temporary, text, Utf8, cancellation);
        File.Move(temporary, path, overwrite: true);
    }
}

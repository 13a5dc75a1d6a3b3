using Assay.Reports.Cards;

namespace Assay.Reports;

/// <summary>
/// Writes a run as a model card in Markdown, with the front matter that repositories of models read. Its numbers are read from records as the
/// page's are, and each table names the record and the field.
/// </summary>
public static class ModelCardWriter
{
    /// <summary>The whole card.</summary>
    public static string WriteMarkdown(ReportSource source)
    {
        var run = new RunRecords(source);
        return $"---\n{FrontMatter.Write(run)}---\n\n{CardBody.Write(run)}";
    }
}

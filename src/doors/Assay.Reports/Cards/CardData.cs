using System.Text;
using Assay.Data.Records;
using Assay.Reports.Citing;

namespace Assay.Reports.Cards;

/// <summary>What the model was made from.</summary>
internal static class CardData
{
    /// <summary>Markdown; nothing before data was prepared.</summary>
    public static string Write(RunRecords run)
    {
        if (run.Newest<DataVersion>() is not { } version) return "";
        var text = new StringBuilder("\n## Data\n\n");
        text.Append($"- **Licence or permission:** {Stated(version.At(record => record.Licence))}\n- **Where it comes from:** {Stated(version.At(record => record.Provenance))}\n- **How long it is kept:** {Stated(version.At(record => record.Retention))}\n");
        text.Append("\nThese are what the project file says; nobody has verified them.\n");
        text.Append(MarkdownTable.Write(["Source", "SHA-256", "Rows", "Size in bytes", "Source of these figures"], version.At(record => record.Sources).Items().Select(Row)));
        if (run.Newest<DataSplit>() is { } split) text.Append(MarkdownTable.Write(["Side of the split", "Rows", "Source"], [Side("Training", split.At(record => record.Training)), Side("Test", split.At(record => record.Test))]));
        return text.ToString();
    }

    private static string[] Row(Cited<DataSource> source) =>
    [
        MarkdownText.Of(source.At(it => it.Name)), $"`{source.Value.Digest}`", MarkdownText.Of(source.At(it => it.Rows), NumberStyle.Count), MarkdownText.Of(source.At(it => it.Size), NumberStyle.Count), MarkdownText.Source(source),
    ];

    private static string[] Side(string name, Cited<SplitPart> part) => [name, MarkdownText.Of(part.At(it => it.Rows), NumberStyle.Count), MarkdownText.Source(part)];

    private static string Stated(Cited text) => text.IsThere ? MarkdownText.Of(text) : "not stated";
}

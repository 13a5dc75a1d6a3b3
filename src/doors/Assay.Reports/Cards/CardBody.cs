using System.Text;
using Assay.Evaluate.Verdict;
using Assay.Frame;

namespace Assay.Reports.Cards;

/// <summary>The sections of a model card.</summary>
internal static class CardBody
{
    /// <summary>Markdown, the last line ended.</summary>
    public static string Write(RunRecords run)
    {
        var card = new StringBuilder($"# {MarkdownText.Of(run.Source.Project)}\n");
        if (run.Newest<Charter>() is { } charter) card.Append($"\n{MarkdownText.Of(charter.Value.Problem.Question)}\n");
        if (run.Newest<VerdictRecord>() is { } verdict) card.Append($"\n## Verdict\n\n{MarkdownText.Of(verdict.Value.Sentence)}\n");
        return card.ToString();
    }
}

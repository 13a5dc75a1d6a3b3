using System.Collections.Immutable;
using System.Text;
using Assay.Frame;
using Assay.Reports.Citing;

namespace Assay.Reports.Cards;

/// <summary>What the model is for, who uses it and whom it affects, as framed before training.</summary>
internal static class CardUses
{
    /// <summary>Markdown; nothing without a charter.</summary>
    public static string Write(RunRecords run)
    {
        if (run.Newest<Charter>() is not { } charter) return "";
        var problem = charter.At(record => record.Problem);
        var text = new StringBuilder("\n## Uses\n\n");
        text.Append($"- **Question:** {MarkdownText.Of(problem.At(it => it.Question))}\n- **Decision it supports:** {MarkdownText.Of(problem.At(it => it.Decision))}\n");
        text.Append($"- **Used by:** {Listed(problem.At(it => it.Users))}\n- **Affects:** {Listed(problem.At(it => it.Affected))}\n- **Predicts:** {MarkdownText.Of(problem.At(it => it.Target))}\n");
        if (problem.At(it => it.Risk!) is { IsThere: true } risk) text.Append($"- **Risk class, by the author:** {MarkdownText.Of(risk.At(it => it.Class))}{(risk.At(it => it.Why) is { IsThere: true } why ? $": {MarkdownText.Of(why)}" : "")}\n");
        text.Append("\nUses other than this one were not evaluated.\n");
        return text.ToString();
    }

    private static string Listed(Cited<ImmutableArray<string>> texts) => string.Join(", ", texts.Items().Select(text => MarkdownText.Of(text)));
}

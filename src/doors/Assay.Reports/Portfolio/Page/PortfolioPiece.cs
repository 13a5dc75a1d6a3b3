using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;

namespace Assay.Reports.Portfolio.Page;

/// <summary>A piece of the portfolio: what, when, which parts, the person's words, who confirmed it, the records with their digests, and why it is here.</summary>
internal static class PortfolioPiece
{
    public static Markup Write(PortfolioItem item, PortfolioDocument document) => Markup.Of($"""
        <section class="piece" id="piece-{PortfolioWords.Number(item.Number)}" aria-labelledby="piece-{PortfolioWords.Number(item.Number)}-title">
        <h3 id="piece-{PortfolioWords.Number(item.Number)}-title">{PortfolioWords.Number(item.Number)}. <bdi>{item.Title}</bdi></h3>
        <p class="quiet">{PortfolioWords.FormOf(item)}. {PortfolioWords.Day(item.At)}, as its signer states.</p>
        {Texts(item)}
        <h4>It speaks for</h4>
        <ul class="parts">{item.Parts.Select(part => Part(part, document))}</ul>
        <h4>What others said</h4>
        {Answers(item)}
        <h4>Its records</h4>
        <ul class="records">{item.Records.Select(id => Record(id, document))}</ul>
        <p class="quiet">Why it is here: {string.Join(" ", item.Why)}</p>
        </section>

        """);

    private static Markup Texts(PortfolioItem item) => item.Texts.IsEmpty
        ? Markup.Of($"<p class=\"quiet\">There are no words of the person with it, or they are not disclosed.</p>")
        : Markup.Join(item.Texts.Select(text => Markup.Of($"<blockquote><p class=\"quiet\">{PortfolioWords.FieldName(text.Field)}</p><p><bdi>{text.Text}</bdi></p></blockquote>\n")));

    private static Markup Part(PortfolioItemPart part, PortfolioDocument document)
    {
        var row = document.Parts.FirstOrDefault(each => each.Part == part.Part);
        return Markup.Of($"<li><a href=\"#part-{part.Part}\">{part.Part}</a> {row?.Title} <span class=\"badge plain\">{PortfolioWords.Of(part.Support)}</span></li>\n");
    }

    private static Markup Answers(PortfolioItem item) => item.Answers.IsEmpty
        ? Markup.Of($"<p>Nobody has confirmed it yet.</p>")
        : Markup.Of($"<ul>{item.Answers.Select(Answer)}</ul>");

    private static Markup Answer(PortfolioAnswer answer) => Markup.Of($"""
        <li>{PortfolioWords.Of(answer)}, {PortfolioWords.Day(answer.At)}. <span class="quiet">Person <code>{answer.Person}</code>, key <code>{answer.KeyId}</code>: compare it with its holder. Record <a href="#record-{answer.Id}"><code>{answer.Id}</code></a>.</span></li>

        """);

    private static Markup Record(string id, PortfolioDocument document)
    {
        var record = document.Records.First(each => each.Id == id);
        return Markup.Of($"<li><a href=\"#record-{id}\">{record.Kind}</a> <span class=\"quiet\">{PortfolioWords.Day(record.At)}{(record.Project is { } project ? Markup.Of($", project <bdi>{project}</bdi>") : Markup.None)}; SHA-256 <code>{record.Envelope.ToString()}</code></span></li>\n");
    }
}

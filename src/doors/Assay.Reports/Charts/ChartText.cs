using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>What a chart says in words, around its drawing.</summary>
/// <param name="Id">Unique on the page; plain letters, digits and dashes.</param>
/// <param name="Title">What kind of chart it is, without names or numbers of the run.</param>
/// <param name="Caption">Heading of the chart; may quote records, and holds no link, since it also names what unfolds.</param>
/// <param name="Description">What to see in it and how to read it, in words: for people who cannot see the drawing, and for those who can.</param>
internal sealed record ChartText(string Id, string Title, Markup Caption, string Description)
{
    /// <summary>A chart whose heading is its title.</summary>
    public ChartText(string id, string title, string description)
        : this(id, title, Markup.Of($"{title}"), description)
    {
    }
}

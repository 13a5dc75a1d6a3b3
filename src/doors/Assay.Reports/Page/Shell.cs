using Assay.Reports.Marking;
using Assay.Reports.Sections;

namespace Assay.Reports.Page;

/// <summary>The page around the sections: head, contents, landmarks.</summary>
internal static class Shell
{
    /// <summary>A policy that forbids the page everything but its own style, should a record ever smuggle markup past the escaping.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>The whole document.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="skip">What the link past the contents says.</param>
    /// <param name="masthead">The top of the page.</param>
    /// <param name="banner">What has to be seen wherever the reader is; mostly nothing.</param>
    /// <param name="sections">The sections.</param>
    public static string Write(string title, string skip, Markup masthead, Markup banner, IReadOnlyList<Section> sections) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="{Policy}"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="generator" content="Assay"/>
        <title>{title}</title>
        <style>{StyleSheet.Text}</style>
        </head>
        <body>
        <a class="skip" href="#main">{skip}</a>
        {banner}
        <header>{masthead}</header>
        <nav aria-label="Contents"><ol>{sections.Select(section => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>"))}</ol></nav>
        <main id="main">
        {sections.Select(Write)}
        </main>
        <footer><p>Made by Assay from signed records. This page holds no fact of its own.</p></footer>
        </body>
        </html>

        """).ToString();

    private static Markup Write(Section section) => Markup.Of($"""
        <section id="{section.Id}" aria-labelledby="{section.Id}-title">
        <h2 id="{section.Id}-title">{section.Title}</h2>
        {section.Content}
        </section>

        """);
}

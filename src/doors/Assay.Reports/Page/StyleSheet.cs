using Assay.Reports.Marking;

namespace Assay.Reports.Page;

/// <summary>The page's one style sheet, from <c>Page/report.css</c>.</summary>
internal static class StyleSheet
{
    /// <summary>The CSS, to stand inside a style element.</summary>
    public static Markup Text { get; } = Read();

    private static Markup Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return Markup.Trusted(reader.ReadToEnd());
    }
}

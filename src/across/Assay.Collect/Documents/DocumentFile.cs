using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.Documents;

/// <summary>Reads one document. Its paragraphs stay in memory; the record holds its digest and what was quoted, sealed.</summary>
internal static class DocumentFile
{
    private static readonly ImmutableDictionary<string, (string What, Func<Stream, DocumentText> Read)> Forms = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, new Dictionary<string, (string, Func<Stream, DocumentText>)>
    {
        [".md"] = ("Markdown", ReadMarkdown),
        [".markdown"] = ("Markdown", ReadMarkdown),
        [".docx"] = ("a Word document", OfficeText.ReadWord),
        [".pptx"] = ("PowerPoint slides", OfficeText.ReadSlides),
        [".pdf"] = ("a PDF", PdfText.Read),
    });

    /// <summary>Whether files of that name are read.</summary>
    public static bool Reads(string path) => Forms.ContainsKey(Path.GetExtension(path));

    /// <summary>What a document is, or why it cannot be read.</summary>
    public static Outcome<Find> Read(string path, SourceQuery query)
    {
        var (what, read) = Forms[Path.GetExtension(path)];
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > ReadLimits.FileBytes) return CollectProblems.TooLarge(query.At(path), $"{stream.Length} bytes", $"{ReadLimits.FileBytes} bytes");
            return FindOf(path, read(stream), query);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return CollectProblems.Unreadable(query.At(path), what, fault.Message);
        }
    }

    private static DocumentText ReadMarkdown(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return MarkdownText.Read(reader.ReadToEnd());
    }

    private static Find FindOf(string path, DocumentText document, SourceQuery query) => new()
    {
        Source = FindSource.Document,
        Origin = query.Relative(path),
        Title = string.IsNullOrWhiteSpace(document.Title) ? Path.GetFileName(path) : document.Title.Trim(),
        Content = Digests.OfFile(path),
        Match = query.Files?.MatchOf(path) ?? MatchOf(document.Creator, query.Author),
        From = document.From ?? document.To,
        To = document.To ?? document.From,
        Counts = Counts(document),
        Texts = document.Texts.All,
    };

    private static AuthorMatch MatchOf(string? creator, Author author) =>
        string.IsNullOrWhiteSpace(creator) ? AuthorMatch.Unstated : author.Match(creator, creator) ?? AuthorMatch.SomebodyElse;

    private static ImmutableSortedDictionary<string, long> Counts(DocumentText document)
    {
        var counts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("words", document.Words)]);
        return document.Sheets == 0 ? counts : counts.Add("sheets", document.Sheets);
    }
}

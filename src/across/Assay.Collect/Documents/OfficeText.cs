using System.Text;
using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.Documents;

/// <summary>Reads the paragraphs of Word and PowerPoint files (ECMA-376), and what the file says of its author and times.</summary>
internal static class OfficeText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictDrawing = "http://purl.oclc.org/ooxml/drawingml/main";

    /// <summary>A Word file.</summary>
    /// <exception cref="InvalidDataException">It is none, or unpacks to more than is read.</exception>
    public static DocumentText ReadWord(Stream stream)
    {
        using var package = PackageFile.Open(stream);
        var document = new DocumentText();
        if (!package.Read("word/document.xml", reader => Paragraphs(reader, document))) throw new InvalidDataException("It has no part word/document.xml.");
        Properties(package, document);
        return document;
    }

    /// <summary>A PowerPoint file: the slides, then the speaker's notes.</summary>
    /// <exception cref="InvalidDataException">It is none, or unpacks to more than is read.</exception>
    public static DocumentText ReadSlides(Stream stream)
    {
        using var package = PackageFile.Open(stream);
        var document = new DocumentText();
        foreach (var slide in package.PartsIn("ppt/slides/", ".xml").Take(ReadLimits.Pages))
        {
            package.Read(slide, reader => Paragraphs(reader, document));
            document.Sheets++;
        }

        if (document.Sheets == 0) throw new InvalidDataException("It has no slides.");
        foreach (var notes in package.PartsIn("ppt/notesSlides/", ".xml").Take(ReadLimits.Pages)) package.Read(notes, reader => Paragraphs(reader, document));
        Properties(package, document);
        return document;
    }

    private static void Paragraphs(XmlReader reader, DocumentText document)
    {
        var (paragraph, inText) = (new StringBuilder(), false);
        while (reader.Next())
        {
            var isText = reader.NamespaceURI is Word or Drawing or StrictWord or StrictDrawing;
            if (reader.NodeType == XmlNodeType.Element && isText)
            {
                inText = reader.LocalName == "t" && !reader.IsEmptyElement;
                if (reader.LocalName is "tab" or "br") paragraph.Append(' ');
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inText && paragraph.Length < ReadLimits.Characters) paragraph.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement && isText && reader.LocalName == "t") inText = false;
            else if (reader.NodeType == XmlNodeType.EndElement && isText && reader.LocalName == "p")
            {
                if (!string.IsNullOrWhiteSpace(paragraph.ToString())) document.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }
    }

    private static void Properties(PackageFile package, DocumentText document) => package.Read("docProps/core.xml", reader =>
    {
        var name = "";
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element) name = reader.LocalName;
            else if (reader.NodeType == XmlNodeType.EndElement) name = "";
            else if (reader.NodeType == XmlNodeType.Text) Property(name, reader.Value, document);
        }
    });

    private static void Property(string name, string value, DocumentText document)
    {
        switch (name)
        {
            case "title": document.Title = value; break;
            case "creator": document.Creator = value; break;
            case "created": document.From = Dates.Of(value); break;
            case "modified": document.To = Dates.Of(value); break;
        }
    }
}

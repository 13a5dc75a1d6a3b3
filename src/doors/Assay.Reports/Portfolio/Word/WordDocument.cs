using System.IO.Compression;
using System.Text;
using System.Xml;
using Assay.Evidence.Portfolio;

namespace Assay.Reports.Portfolio.Word;

/// <summary>
/// Writes a portfolio as a Word document: Office Open XML (ECMA-376), transitional, with headings, one table and, when the gateway does not hold, a header on every
/// page that says so. The same portfolio makes the same bytes.
/// </summary>
public static class WordDocument
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly DateTimeOffset FirstOfJanuary1980 = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(PortfolioDocument document)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", WriteTypes);
            Add(zip, "_rels/.rels", writer => WriteRelations(writer, ("rId1", $"{Office}/officeDocument", "word/document.xml")));
            Add(zip, "word/_rels/document.xml.rels", writer => WriteRelations(writer, ("rId1", $"{Office}/styles", "styles.xml"), ("rId2", $"{Office}/header", "header1.xml")));
            Add(zip, "word/styles.xml", WordStyles.Write);
            Add(zip, "word/header1.xml", writer => WordBody.WriteHeader(writer, document));
            Add(zip, "word/document.xml", writer => new WordBody(writer).Write(document));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FirstOfJanuary1980;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    private static void WriteTypes(XmlWriter writer)
    {
        writer.WriteStartElement("Types", Types);
        Write(writer, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Write(writer, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var (part, type) in new[] { ("document", "document.main"), ("styles", "styles"), ("header1", "header") })
            Write(writer, "Override", ("PartName", $"/word/{part}.xml"), ("ContentType", $"{Word}.{type}+xml"));
        writer.WriteEndElement();

        static void Write(XmlWriter writer, string element, params (string Name, string Value)[] attributes)
        {
            writer.WriteStartElement(element, Types);
            foreach (var (name, value) in attributes) writer.WriteAttributeString(name, value);
            writer.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter writer, params (string Id, string Type, string Target)[] relations)
    {
        writer.WriteStartElement("Relationships", Relations);
        foreach (var (id, type, target) in relations)
        {
            writer.WriteStartElement("Relationship", Relations);
            writer.WriteAttributeString("Id", id);
            writer.WriteAttributeString("Type", type);
            writer.WriteAttributeString("Target", target);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}

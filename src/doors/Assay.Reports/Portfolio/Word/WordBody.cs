using System.Xml;
using Assay.Evidence.Portfolio;

namespace Assay.Reports.Portfolio.Word;

/// <summary>The text of the Word document: the summary, the pieces, the matrix and the records, as on the page.</summary>
internal sealed class WordBody(XmlWriter writer)
{
    private const string Word = WordStyles.Namespace;
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void WriteHeader(XmlWriter writer, PortfolioDocument document)
    {
        writer.WriteStartElement("w", "hdr", Word);
        new WordBody(writer).Paragraph("Normal", document.Complete ? $"Portfolio of {PortfolioWords.Whose(document)}: {document.Title}" : PortfolioWords.Incomplete);
        writer.WriteEndElement();
    }

    public void Write(PortfolioDocument document)
    {
        writer.WriteStartElement("w", "document", Word);
        writer.WriteAttributeString("xmlns", "r", null, Office);
        writer.WriteStartElement("body", Word);
        Paragraph("Title", PortfolioWords.Whose(document));
        Paragraph("Normal", $"Portfolio of evidence for {document.Title} ({document.Source}), put together on {PortfolioWords.Day(document.At)}. In records: {document.Person}.");
        Summary(document);
        foreach (var item in document.Items) Piece(item, document);
        Paragraph("Heading1", "Matrix of criteria and pieces");
        Matrix(document);
        Paragraph("Heading1", "What is not covered, and why");
        foreach (var part in document.Parts.Where(part => part.Gap is not null)) Paragraph("Normal", $"{part.Part}: {part.Title}. {part.Gap}");
        Paragraph("Heading1", "Records");
        foreach (var record in document.Records) Paragraph("Normal", $"{record.Kind}, record {record.Id}, envelope SHA-256 {record.Envelope}, signed by key {record.KeyId}.");
        Section();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Summary(PortfolioDocument document)
    {
        Paragraph("Heading1", "Summary");
        Paragraph("Normal", $"{PortfolioWords.Count(document.Items.Length, "piece")} from {PortfolioWords.Count(document.Records.Length, "record")}; {PortfolioWords.Number(document.Parts.Count(part => !part.Items.IsEmpty))} of {PortfolioWords.Count(document.Parts.Length, "part")} have a piece.");
        foreach (var line in document.Gateway) Paragraph("Normal", $"{(line.Holds ? "Holds" : "Does not hold")}: {line.Title}{(line.Assumed ? " (assumed)" : "")}. {line.Reason}");
        Paragraph("Normal", PortfolioWords.Proven);
        Paragraph("Normal", PortfolioWords.Stated);
        foreach (var remark in document.Remarks) Paragraph("Normal", remark);
    }

    private void Piece(PortfolioItem item, PortfolioDocument document)
    {
        Paragraph("Heading1", $"{PortfolioWords.Number(item.Number)}. {item.Title}");
        Paragraph("Normal", $"{PortfolioWords.FormOf(item)}. {PortfolioWords.Day(item.At)}, as its signer states.");
        foreach (var text in item.Texts)
        {
            Paragraph("Normal", $"{PortfolioWords.FieldName(text.Field)}:");
            foreach (var line in text.Text.Split('\n')) Paragraph("Quote", line);
        }

        Paragraph("Heading2", "It speaks for");
        foreach (var part in item.Parts) Paragraph("Normal", $"{part.Part} ({PortfolioWords.Of(part.Support)}): {document.Parts.FirstOrDefault(each => each.Part == part.Part)?.Title}");
        Paragraph("Heading2", "What others said");
        if (item.Answers.IsEmpty) Paragraph("Normal", "Nobody has confirmed it yet.");
        foreach (var answer in item.Answers) Paragraph("Normal", $"{PortfolioWords.Of(answer)}, {PortfolioWords.Day(answer.At)}. Key {answer.KeyId}: compare it with its holder.");
        Paragraph("Normal", string.Join(" ", item.Why));
    }

    private void Matrix(PortfolioDocument document)
    {
        writer.WriteStartElement("tbl", Word);
        writer.WriteStartElement("tblPr", Word);
        Element("tblW", ("w", "5000"), ("type", "pct"));
        writer.WriteStartElement("tblBorders", Word);
        Element("insideH", ("val", "single"), ("sz", "4"), ("color", "D9DDE2"));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("tblGrid", Word);
        foreach (var width in new[] { "2200", "4400", "1500", "1200" }) Element("gridCol", ("w", width));
        writer.WriteEndElement();
        Row("Part", "What it asks", "Support", "Pieces");
        foreach (var part in document.Parts) Row(part.Part, part.Title, PortfolioWords.Of(part.Support), part.Items.IsEmpty ? "none" : string.Join(", ", part.Items));
        writer.WriteEndElement();
    }

    private void Row(params string[] cells)
    {
        writer.WriteStartElement("tr", Word);
        foreach (var cell in cells)
        {
            writer.WriteStartElement("tc", Word);
            Paragraph("Normal", cell);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Section()
    {
        writer.WriteStartElement("sectPr", Word);
        writer.WriteStartElement("headerReference", Word);
        writer.WriteAttributeString("w", "type", Word, "default");
        writer.WriteAttributeString("r", "id", Office, "rId2");
        writer.WriteEndElement();
        Element("pgSz", ("w", "11906"), ("h", "16838"));
        Element("pgMar", ("top", "1440"), ("right", "1134"), ("bottom", "1134"), ("left", "1134"), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        writer.WriteEndElement();
    }

    private void Paragraph(string style, string text)
    {
        writer.WriteStartElement("p", Word);
        writer.WriteStartElement("pPr", Word);
        Element("pStyle", ("val", style));
        writer.WriteEndElement();
        writer.WriteStartElement("r", Word);
        writer.WriteStartElement("t", Word);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        // Control characters are not allowed in XML 1.0; surrogates come in pairs or not at all.
        writer.WriteString(string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 9 or >= 32 and not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD")));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Word);
        foreach (var (attribute, value) in attributes) writer.WriteAttributeString("w", attribute, Word, value);
        writer.WriteEndElement();
    }
}

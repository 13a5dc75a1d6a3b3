using System.Xml;

namespace Assay.Reports.Portfolio.Word;

/// <summary>The styles of the Word document: a title, three headings and quotations, so that Word can list its contents.</summary>
internal static class WordStyles
{
    /// <summary>The namespace of WordprocessingML.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Write(XmlWriter writer)
    {
        writer.WriteStartElement("w", "styles", Namespace);
        Style(writer, "Normal", "Normal", 22, level: null, isBold: false, isDefault: true);
        Style(writer, "Title", "Title", 48, level: null, isBold: true);
        Style(writer, "Heading1", "heading 1", 32, level: 0, isBold: true);
        Style(writer, "Heading2", "heading 2", 26, level: 1, isBold: true);
        Style(writer, "Quote", "Quote", 22, level: null, isBold: false, indent: 567);
        writer.WriteEndElement();
    }

    private static void Style(XmlWriter writer, string id, string name, int halfPoints, int? level, bool isBold, bool isDefault = false, int indent = 0)
    {
        writer.WriteStartElement("style", Namespace);
        Attribute(writer, "type", "paragraph");
        if (isDefault) Attribute(writer, "default", "1");
        Attribute(writer, "styleId", id);
        Value(writer, "name", name);
        if (!isDefault) Value(writer, "basedOn", "Normal");
        if (level is not null) Value(writer, "next", "Normal");
        writer.WriteStartElement("pPr", Namespace);
        if (level is not null) writer.WriteElementString("keepNext", Namespace, "");
        writer.WriteStartElement("spacing", Namespace);
        Attribute(writer, "before", level is null ? "0" : "240");
        Attribute(writer, "after", "120");
        writer.WriteEndElement();
        if (indent > 0)
        {
            writer.WriteStartElement("ind", Namespace);
            Attribute(writer, "left", $"{indent}");
            writer.WriteEndElement();
        }

        if (level is { } outline) Value(writer, "outlineLvl", $"{outline}");
        writer.WriteEndElement();
        Run(writer, halfPoints, isBold);
        writer.WriteEndElement();
    }

    private static void Run(XmlWriter writer, int halfPoints, bool isBold)
    {
        writer.WriteStartElement("rPr", Namespace);
        if (isBold) writer.WriteElementString("b", Namespace, "");
        Value(writer, "sz", $"{halfPoints}");
        Value(writer, "lang", "en-GB");
        writer.WriteEndElement();
    }

    private static void Value(XmlWriter writer, string element, string value)
    {
        writer.WriteStartElement(element, Namespace);
        Attribute(writer, "val", value);
        writer.WriteEndElement();
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString("w", name, Namespace, value);
}

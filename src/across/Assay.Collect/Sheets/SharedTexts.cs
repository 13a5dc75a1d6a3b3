using System.Text;
using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.Sheets;

/// <summary>Reads the texts that a workbook's cells share. How a text is pronounced is passed over.</summary>
internal static class SharedTexts
{
    public static void Read(XmlReader reader, List<string> texts)
    {
        var (text, isText, isPhonetic) = (new StringBuilder(), false, false);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isText = reader.LocalName == "t" && !reader.IsEmptyElement;
                isPhonetic |= reader.LocalName == "rPh" && !reader.IsEmptyElement;
                if (reader is { LocalName: "si", IsEmptyElement: true }) texts.Add("");
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                if (reader.LocalName == "rPh") isPhonetic = false;
                if (reader.LocalName != "si") continue;
                texts.Add(text.ToString());
                text.Clear();
            }
            else if (isText && !isPhonetic) text.Append(reader.Value);
        }
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Assay.Collect.Finds;

namespace Assay.Collect.Sheets;

/// <summary>Which of a workbook's styles show a number as a date.</summary>
internal sealed partial class CellStyles
{
    private readonly HashSet<int> _dateFormats = [.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), .. Enumerable.Range(45, 3), .. Enumerable.Range(50, 9)];
    private readonly List<int> _formats = [];

    /// <summary>Whether cells of that style are dates.</summary>
    public bool IsDate(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _formats.Count && _dateFormats.Contains(_formats[at]);

    /// <summary>Takes in the part of styles.</summary>
    public void Read(XmlReader reader)
    {
        var isCells = false;
        while (reader.Next())
        {
            if (reader.LocalName == "cellXfs") isCells = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id && reader.GetAttribute("formatCode") is { } code && IsDateCode(code)) _dateFormats.Add(id);
            if (isCells && reader.LocalName == "xf") _formats.Add(Number(reader, "numFmtId") ?? 0);
        }
    }

    private static int? Number(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsDateCode(string code) => Literals().Replace(code, "").IndexOfAny(['d', 'y', 'D', 'Y']) >= 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Literals();
}

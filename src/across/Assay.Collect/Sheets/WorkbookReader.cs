using System.Xml;
using Assay.Collect.Documents;
using Assay.Collect.Finds;
using Assay.Evidence.Sheets;

namespace Assay.Collect.Sheets;

/// <summary>Reads the sheets of a workbook, in its order.</summary>
/// <param name="package">The file.</param>
internal sealed class WorkbookReader(PackageFile package)
{
    private const string Folder = "xl/";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<string> _ids = [];
    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);
    private bool _from1904;

    /// <summary>The sheets.</summary>
    /// <exception cref="InvalidDataException">It is no workbook, or holds more than is read.</exception>
    public IEnumerable<Sheet> Sheets()
    {
        if (!package.Read($"{Folder}workbook.xml", ReadWorkbook)) throw new InvalidDataException("It has no part xl/workbook.xml.");
        package.Read($"{Folder}_rels/workbook.xml.rels", ReadTargets);
        var texts = new List<string>();
        package.Read($"{Folder}sharedStrings.xml", reader => SharedTexts.Read(reader, texts));
        var styles = new CellStyles();
        package.Read($"{Folder}styles.xml", styles.Read);
        foreach (var id in _ids.Where(_targets.ContainsKey))
        {
            var cells = new SheetCells(texts, styles, _from1904);
            if (package.Read(PartOf(_targets[id]), cells.Read)) yield return cells.ToSheet();
        }
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : Folder + target;

    private void ReadWorkbook(XmlReader reader)
    {
        while (reader.Next())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") _from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet" && (reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships)) is { } id) _ids.Add(id);
        }
    }

    private void ReadTargets(XmlReader reader)
    {
        while (reader.Next())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target) _targets[id] = target;
    }
}

using System.Text.Json;
using Assay.Kernel;

namespace Assay.Evidence.Importing;

/// <summary>
/// Reads a CFPackage of 1EdTech CASE 1.0 or 1.1: items with their coding scheme and full statement, and which is a child of which. Items without a code that
/// have children are headings.
/// </summary>
internal static class CaseReader
{
    /// <summary>The standard in the JSON, or why it is none.</summary>
    public static Outcome<OwnerStandard> Read(ReadOnlySpan<byte> json, string file)
    {
        try
        {
            var package = CasePackage.Parse(json);
            return package.Items.Count > 0 ? StandardOf(package) : new Problem("import.not-case", "The JSON is no package of CASE: it has no CFItems.", "Export the framework as a CFPackage.") { Place = new Place(file), Expected = "an object with CFDocument and CFItems" };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Problem("import.malformed-json", "The JSON cannot be read.", "Export it again; the file may have been cut.") { Place = new Place(file, ((fault as JsonException)?.LineNumber ?? 0) + 1) };
        }
    }

    private static OwnerStandard StandardOf(CasePackage package)
    {
        var list = new StatementList();
        var byIdentifier = package.Items.Where(item => item.Identifier is not null).DistinctBy(item => item.Identifier).ToDictionary(item => item.Identifier!, StringComparer.Ordinal);
        var parents = package.Parents.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var item in package.Items)
        {
            var above = item.Identifier is not null && package.Parents.TryGetValue(item.Identifier, out var parent) ? byIdentifier.GetValueOrDefault(parent) : null;
            if (item.Code is not null && CodeForm.OfCell(item.Code) is { } code)
                list.Add(new OwnerStatement(code, CodeForm.GroupOf(code) ?? Headings.GroupOf(above?.Statement ?? "") ?? "criterion", item.Statement ?? "", item.Line) { Parent = above?.Code is { } aboveCode ? CodeForm.OfCell(aboveCode) : null });
            else if (item.Identifier is null || !parents.Contains(item.Identifier))
                list.Leave(item.Line, item.Statement ?? "", "an item without humanCodingScheme");
        }

        return list.ToStandard(SourceFormat.Case, package.Title is { } title && Headings.Clean(title) is { Length: > 0 } clean ? StatementList.Excerpt(clean) : null);
    }
}

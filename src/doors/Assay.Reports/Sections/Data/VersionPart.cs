using Assay.Data.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Data;

/// <summary>The sources, byte by byte, and what may be done with them.</summary>
internal static class VersionPart
{
    /// <summary>Facts and sources.</summary>
    public static Markup Write(Cited<DataVersion> version) => Markup.Of($"""
        {FactList.Write(
            ("Rows", Figure.Of(version.At(record => record.Rows), NumberStyle.Count)),
            ("Licence or permission", Stated(version.At(record => record.Licence))),
            ("Where it comes from", Stated(version.At(record => record.Provenance))),
            ("How long it is kept", Stated(version.At(record => record.Retention))),
            ("Columns not kept", Markup.Join(", ", version.At(record => record.NotListed).Items().Select(column => Markup.Of($"{column}")))))}
        <p class="quiet">Licence, provenance and retention are what the project file says; nobody has verified them.</p>
        {DataTable.OfNumbers(
            "Sources",
            Markup.Of($"The files that rows were taken from, and the digest of their bytes. From {Figure.Record(version)}."),
            ["Source", "Rows", "Size in bytes", "SHA-256"],
            version.At(record => record.Sources).Items().Select(source => (Cell[])[
                Figure.Quote(source.At(it => it.Name)), Figure.Of(source.At(it => it.Rows), NumberStyle.Count), Figure.Of(source.At(it => it.Size), NumberStyle.Count), Markup.Of($"<code class=\"digest\">{source.At(it => it.Digest)}</code>")]))}
        {Columns(version)}

        """);

    private static Markup Stated(Cited text) => text.IsThere ? Figure.Quote(text) : Markup.Of($"not stated");

    private static Markup Columns(Cited<DataVersion> version) => Markup.Of($"<details><summary>Roles of the columns</summary>{DataTable.OfNumbers(
        "Roles of the columns",
        Markup.Of($"What each column is there for. Odd cells are those that are not like the others of a column that nearly holds numbers or times. From {Figure.Record(version)}."),
        ["Column", "Role", "Type", "Kept", "Odd cells", "Why"],
        version.At(record => record.Columns).Items().Select(column => (Cell[])[
            Cell.Of(column.At(it => it.Name)), Cell.Of(column.At(it => it.Role)), Cell.Of(column.At(it => it.Type)), Markup.Of($"{(column.Value.IsKept ? "yes" : "no")}"),
            Cell.Of(column.At(it => it.OddCells), NumberStyle.Count), Optional(column.At(it => it.Why))]))}</details>");

    private static Markup Optional(Cited text) => text.IsThere ? Markup.Of($"<span class=\"wrapped\">{text}</span>") : Markup.Of($"–");
}

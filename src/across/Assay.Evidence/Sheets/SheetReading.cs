using System.Collections.Immutable;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Sheets;

/// <summary>What was read from a candidate's sheet. Pure: it decides nothing about the evidence.</summary>
/// <param name="Rows">The rows that note evidence.</param>
/// <param name="Unread">The cells that could not be read.</param>
/// <param name="Empty">How many rows name codes and note no evidence.</param>
public sealed record SheetReading(ImmutableArray<ReadRow> Rows, ImmutableArray<UnreadCell> Unread, int Empty)
{
    /// <summary>Reads the rows under the headings. A row notes evidence when it names a part and has a text or a link.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="layout">Where things stand in it.</param>
    /// <param name="standard">The standard whose codes it names.</param>
    public static SheetReading Of(Sheet sheet, SheetLayout layout, Standard standard)
    {
        var (rows, unread, empty) = (ImmutableArray.CreateBuilder<ReadRow>(), ImmutableArray.CreateBuilder<UnreadCell>(), 0);
        for (var row = layout.HeaderRow + 1; row <= sheet.Rows.Length; row++)
        {
            string At(SheetColumn column) => sheet.Cell(row, layout[column]);
            UnreadCell Unread(SheetColumn column, string value, string why) => new(row, Sheet.ColumnName(layout[column]!.Value), value, why);
            var (parts, strange) = SheetCodes.Read(At(SheetColumn.Code), standard);
            var (says, date) = (At(SheetColumn.Evidence).Length > 0 || At(SheetColumn.Link).Length > 0, SheetDates.Read(At(SheetColumn.Date)));
            unread.AddRange(strange.Select(code => Unread(SheetColumn.Code, code, $"{standard.Title} has no such code.{(parts.IsEmpty ? " The row was left out." : "")}")));
            if (says && parts.IsEmpty && strange.IsEmpty) unread.Add(Unread(SheetColumn.Code, "", "There is evidence and no code. The row was left out."));
            if (says && !parts.IsEmpty && date is null && At(SheetColumn.Date).Length > 0) unread.Add(Unread(SheetColumn.Date, At(SheetColumn.Date), "This is no date. The row was taken without it."));
            if (says && !parts.IsEmpty) rows.Add(new ReadRow(row, parts) { Evidence = At(SheetColumn.Evidence), Link = At(SheetColumn.Link), Status = At(SheetColumn.Status), Rating = At(SheetColumn.Rating), Date = date });
            else if (!parts.IsEmpty) empty++;
        }

        return new SheetReading(rows.ToImmutable(), unread.ToImmutable(), empty);
    }
}

using System.Collections.Immutable;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;

namespace Assay.Evidence.Sheets;

/// <summary>The capability <c>evidence import-sheet</c>: the rows of a candidate's own spreadsheet become suggestions that wait to be claimed.</summary>
public static class ImportSheet
{
    /// <summary>The declaration.</summary>
    public static Capability<ImportSheetRequest, ImportedSheet> Capability { get; } = new("evidence import-sheet", "Take the rows of your own evidence spreadsheet over as suggestions, which tick nothing until you claim them.")
    {
        Permission = Permission.Write,
        Duty = Duty.Claim,
        Parameters =
        [
            new("file", "The spreadsheet, CSV or XLSX. Headings tell which column is which: code, evidence, rating, date, link, status.") { IsRequired = true, IsPositional = true },
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["import.no-file"] = "The file cannot be read.",
            ["import.too-large"] = "The file is larger than is read.",
            ["import.not-text"] = "The file is not text.",
            ["sheet.form"] = "The file is of a form that is not read.",
            ["sheet.workbook"] = "The file is no workbook, or holds more than is read.",
            ["sheet.quote"] = "A quoted cell is never closed.",
            ["sheet.no-heading"] = "No row of headings is found.",
        }),
        Examples = [new("assay evidence import-sheet tracker.xlsx", "a sheet with the columns KSB, evidence, date and link")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<ImportedSheet>> HandleAsync(ImportSheetRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var standard = StandardSource.Read(request.Standard, services);
        var file = SheetFile.Read(request.File, services);
        List<Problem> faults = [.. standard.Problems, .. file.Problems];
        if (faults.Count > 0) return Outcome<ImportedSheet>.Failed(faults);
        var (digest, sheet) = file.Value;
        var layout = SheetHeadings.Find(sheet, request.File);
        if (!layout.Succeeded) return Outcome<ImportedSheet>.Failed(layout.Problems);
        var reading = SheetReading.Of(sheet, layout.Value, standard.Value!);
        var drafts = reading.Rows.Select(row => Draft(row, digest, services)).ToList();
        var entries = await services.Need<RecordBook>().AppendAsync(drafts, cancellation);
        var rows = entries.Zip(reading.Rows).Select(pair => new ImportedRow(pair.First.Id, pair.Second.Row, [.. pair.Second.Parts.Select(part => part.ToString())]));
        return new ImportedSheet(request.File, digest, layout.Value.HeaderRow, layout.Value.Columns.ToImmutableSortedDictionary(column => column.Key.ToString().ToLowerInvariant(), column => Sheet.ColumnName(column.Value)), [.. rows], reading.Empty, reading.Unread);
    }

    /// <summary>The same row of the same file is recorded once, however often it is taken over.</summary>
    private static RecordDraft Draft(ReadRow row, Digest file, IServiceProvider services)
    {
        var person = services.Need<ActorIdentity>().Person;
        var sealer = new Sealer(SheetRow.Kind, person, services.Need<Entropy>());
        var body = new SheetRow
        {
            File = file,
            Row = row.Row,
            For = row.Parts,
            Evidence = sealer.SealIfSaid("evidence", row.Evidence),
            Link = sealer.SealIfSaid("link", row.Link),
            Status = sealer.SealIfSaid("status", row.Status),
            Rating = sealer.SealIfSaid("rating", row.Rating),
            Date = row.Date,
        };
        return RecordDraft.Of(body, $"{SheetRow.Kind.Name}/{person}/{file}/{row.Parts[0].Standard}/{row.Row}", new Subject("sheet", file)) with { Openings = sealer.Openings };
    }

    private static IEnumerable<string> Lines(ImportedSheet sheet)
    {
        yield return $"{sheet.File}: {sheet.Rows.Length} rows wait to be claimed, {sheet.Empty} name codes and note no evidence, {sheet.Unread.Length} cells could not be read. Headings in row {sheet.HeaderRow}: {string.Join(", ", sheet.Columns.Select(column => $"{column.Key} in {column.Value}"))}.";
        foreach (var row in sheet.Rows) yield return $"  row {row.Row,-4} {row.Id}  {string.Join(", ", row.Parts)}";
        foreach (var cell in sheet.Unread) yield return $"  ! {cell.Column}{cell.Row}{(cell.Value.Length > 0 ? $" '{cell.Value}'" : "")}: {cell.Why}";
        if (sheet.Rows.Length > 0) yield return $"Nothing is ticked. Claim what is so, in your own words: 'assay evidence claim {sheet.Rows[0].Parts[0]} --records {sheet.Rows[0].Id} --narrative …'.";
    }
}

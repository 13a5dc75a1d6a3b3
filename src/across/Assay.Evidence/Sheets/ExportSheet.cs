using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Evidence.Sheets;

/// <summary>The capability <c>evidence export-sheet</c>: how each part of a standard stands, as a spreadsheet.</summary>
public static class ExportSheet
{
    /// <summary>The declaration.</summary>
    public static Capability<ExportSheetRequest, ExportedSheet> Capability { get; } = new("evidence export-sheet", "Write how each part of a standard stands to a spreadsheet, with columns to fill in and import again.")
    {
        Parameters =
        [
            new("file", "The file to write: CSV or XLSX, by its ending.") { IsRequired = true, IsPositional = true },
            new("standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out."),
            new("person", "Whose evidence: a pseudonym, or 'everybody'; yours if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["standard.unknown"] = "There is no standard of that identifier.",
            ["standard.no-file"] = "The standard's file cannot be read.",
            ["sheet.form"] = "The file is of a form that is not written.",
            ["sheet.not-written"] = "The file cannot be written.",
        }).Add(Persons.Problem.Key, Persons.Problem.Value),
        Examples = [new("assay evidence export-sheet coverage.xlsx", "a row a part"), new("assay evidence export-sheet coverage.csv", "the same as text")],
        Handle = HandleAsync,
        Describe = sheet => [$"{sheet.File}: {sheet.Rows} parts. Fill in evidence, date, link and status, and take them over with 'assay evidence import-sheet'."],
    };

    private static async Task<Outcome<ExportedSheet>> HandleAsync(ExportSheetRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (store, index, facts) = (services.Need<ILedgerStore>(), services.Need<IEvidenceIndex>(), services.Need<FactCatalogue>());
        var standard = StandardSource.Read(request.Standard, services);
        var format = services.Need<SheetFormats>().Of(request.File);
        if (!standard.Succeeded || !format.Succeeded) return Outcome<ExportedSheet>.Failed([.. standard.Problems, .. format.Problems]);
        var scope = new CoverageScope(Persons.Of(request.Person, standard.Value, services.Need<CurrentPerson>()), null, services.Need<TimeProvider>().GetUtcNow());
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(standard.Value, scope, cancellation);
        if (await Persons.FaultAsync(request.Person, index, cancellation) is { } fault) return fault;
        var sheet = CoverageSheet.Of(coverage, Confirmers(await new EvidenceActs(store, index).ReadAsync(cancellation)));
        return Write(sheet, format.Value, services.Need<WorkingFolder>().Full(request.File), request.File);
    }

    private static ILookup<string, string> Confirmers(IReadOnlyList<EvidenceAct> acts) => acts
        .Where(act => act.Indexed.Attribution != RecordAttribution.None)
        .Select(act => (Claim: act.Body<Confirmation>()?.Claim ?? act.Body<Acceptance>()?.Claim, act.Entry.Person))
        .Where(act => act.Claim is not null)
        .ToLookup(act => act.Claim!, act => act.Person);

    private static Outcome<ExportedSheet> Write(Sheet sheet, ISheetFormat format, string path, string file)
    {
        try
        {
            File.WriteAllBytes(path, format.Write(sheet));
            return new ExportedSheet(path, sheet.Rows.Length - 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("sheet.not-written", $"The file cannot be written: {fault.Message}", "Name a file in a folder that is there and that you may write to.") { Place = new Place(file) };
        }
    }
}

using System.Globalization;
using System.Text;
using Assay.Evidence.Sheets;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Ledger;

/// <summary>The found records as a CSV file (RFC 4180, line feeds): all of them, the newest first. A cell that a spreadsheet would take for a formula has an apostrophe before it.</summary>
internal static class LedgerCsv
{
    /// <summary>Where the file is.</summary>
    public const string Path = "/ledger.csv";

    private const int PageRows = 5_000;
    private const string Heading = "leaf,record,kind,project,step,person,context,at";

    /// <summary>Declares the route.</summary>
    public static void MapLedgerCsv(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, (Delegate)Send).WithMetadata(PageRoute.Mark);

    private static IResult Send(HttpContext context, WebParts parts)
    {
        var query = LedgerQuery.Of(context.Request.Query) with { Before = null, After = null };
        var filter = query.Filter();
        // The page tells what is wrong.
        if (!filter.Succeeded) return Results.Redirect(query.Address());
        var ledger = parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look)).Need<IndexedLedger>();
        return Results.Stream(body => WriteAsync(body, ledger, filter.Value, query.Text, context.RequestAborted), "text/csv; charset=utf-8", "ledger.csv");
    }

    private static async Task WriteAsync(Stream body, IndexedLedger ledger, RecordFilter filter, string text, CancellationToken cancellation)
    {
        await using var to = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await to.WriteLineAsync(Heading);
        var sought = new RecordText(text);
        IReadOnlyList<RecordHeader> page;
        do
        {
            page = await ledger.FindAsync(filter with { Most = PageRows }, cancellation);
            if (text.Length == 0) foreach (var header in page) await to.WriteLineAsync(Line(header));
            else await foreach (var (header, has) in sought.LookAsync(ledger, page, cancellation)) if (has) await to.WriteLineAsync(Line(header));
            if (page.Count > 0) filter = filter with { Before = page[^1].Index };
        }
        while (page.Count == PageRows);
    }

    private static string Line(RecordHeader header) => string.Join(',',
        header.Index.ToString(CultureInfo.InvariantCulture), Cell(header.Id), Cell(header.Kind), Cell(header.Project), Cell(header.Step), Cell(header.Person), header.Context.ToString().ToLowerInvariant(),
        header.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    private static string Cell(string? text)
    {
        var guarded = CellGuard.Guard(text ?? "");
        return guarded.AsSpan().IndexOfAny("\",\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

using System.Globalization;
using System.Text;
using Assay.Evidence.Sheets;
using Assay.Mlflow;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Inspect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Runs;

/// <summary>The found runs as a CSV file (RFC 4180, line feeds): all of them, by the columns of the page, with their ids and names before. What a spreadsheet would take for a formula is guarded.</summary>
internal static class RunsCsv
{
    /// <summary>Where the file is.</summary>
    public const string Path = "/runs.csv";

    private static readonly string[] First = ["run_id", "run_name"];

    /// <summary>Declares the route.</summary>
    public static void MapRunsCsv(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, (Delegate)SendAsync).WithMetadata(PageRoute.Mark);

    private static async Task<IResult> SendAsync(HttpContext context, MlflowServices services)
    {
        var (query, cancellation) = (RunsQuery.Of(context.Request.Query) with { Page = 1 }, context.RequestAborted);
        var readable = await ReadableExperiments.ReadAsync(services, VisitorClaims.VisitorOf(context.User), cancellation);
        var page = await FoundPage.ReadAsync(services, readable, query, cancellation);
        // The page tells what is wrong.
        if (!page.Succeeded) return Results.Redirect(query.Address());
        var found = await services.RunIndex.SearchAsync(query.Search(readable.Names.Keys, int.MaxValue), cancellation);
        RunField[] columns = [.. new RunFields(readable.Names).Named(First).Required, .. page.Value.Columns.Where(column => !First.Contains(column.Name))];
        return Results.Stream(body => WriteAsync(body, new FoundRunNumbers(services.Store, found.Required.Numbers), columns, cancellation), "text/csv; charset=utf-8", "runs.csv");
    }

    private static async Task WriteAsync(Stream body, FoundRunNumbers found, RunField[] columns, CancellationToken cancellation)
    {
        await using var to = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await to.WriteLineAsync(Line(columns.Select(column => CellGuard.Field(column.Name))));
        await foreach (var run in found.ReadAsync(cancellation)) await to.WriteLineAsync(Line(columns.Select(column => Text(column.Of(run)))));
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells);

    private static string Text(object? value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        _ => CellGuard.Field($"{value}"),
    };
}

using System.Text;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Index;
using Assay.Reports;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Projects;

/// <summary>The report and the model card of a project as <c>assay run</c> writes them, made from the newest records; the report is a page of its own, whose style stands in it and is let through by its hash alone.</summary>
internal static class ReportRoute
{
    /// <summary>Declares the routes.</summary>
    public static void MapReport(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/projects/{name}/report", (Delegate)SendAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapGet("/projects/{name}/card.md", (Delegate)SendCardAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> SendCardAsync(HttpContext context, string name, WebParts parts)
    {
        var store = parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look)).Need<IndexedLedger>();
        if (await StageRecords.ReadAsync(store, name, context.RequestAborted) is not { All.IsEmpty: false } records) return Results.Redirect(ProjectAddress.Of(name));
        return Results.File(Encoding.UTF8.GetBytes(ModelCardWriter.WriteMarkdown(records.AsSource())), "text/markdown; charset=utf-8", Report.ModelCardName);
    }

    private static async Task<IResult> SendAsync(HttpContext context, string name, WebParts parts)
    {
        var store = parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look)).Need<IndexedLedger>();
        if (await StageRecords.ReadAsync(store, name, context.RequestAborted) is not { All.IsEmpty: false } records) return Results.Redirect(ProjectAddress.Of(name));
        var checkpoint = await store.NewestCheckpointAsync(context.RequestAborted);
        context.Response.Headers.ContentSecurityPolicy = ReportWriter.Policy;
        return Results.Stream(body => WrittenReport.Of(records).SendAsync(body, checkpoint), "text/html; charset=utf-8");
    }
}

using System.Collections.Immutable;
using Assay.Kernel.Capabilities;
using Assay.Reports;
using Assay.Reports.Portfolio;
using Assay.Reports.Portfolio.Page;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>The preview of a portfolio as an assessor gets it, and its files.</summary>
internal static class PortfolioRoutes
{
    /// <summary>Where files are written.</summary>
    public const string ExportPath = "/evidence/portfolio/export";

    /// <summary>In which forms it can be taken along.</summary>
    public static ImmutableArray<(string Value, string Words)> Forms { get; } = [("zip", "All files, in one archive"), (PortfolioFiles.Pdf, "PDF"), (PortfolioFiles.Word, "Word document"), (PortfolioFiles.Html, "Web page"), (PortfolioFiles.Bundle, "Bundle that proves itself")];

    /// <summary>Declares the routes.</summary>
    public static void MapPortfolio(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/evidence/portfolio/preview", (Delegate)PreviewAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost(ExportPath, (Delegate)PortfolioExports.TakeAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, WebParts parts)
    {
        var query = PortfolioQuery.Of(context.Request.Query);
        var content = await PortfolioInView.ReadAsync(parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look)), query, parts.Clock.GetUtcNow(), context.RequestAborted);
        if (!content.Succeeded || content.Value.Document.Items.IsEmpty) return Results.Redirect(query.Address());
        context.Response.Headers.ContentSecurityPolicy = ReportWriter.Policy;
        return Results.Content(PortfolioPage.Write(content.Value.Document), "text/html; charset=utf-8");
    }
}

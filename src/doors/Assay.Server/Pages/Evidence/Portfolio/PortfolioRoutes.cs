using System.Collections.Immutable;
using System.IO.Compression;
using Assay.Kernel.Capabilities;
using Assay.Mlflow;
using Assay.Reports;
using Assay.Reports.Portfolio;
using Assay.Reports.Portfolio.Page;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Antiforgery;
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
        endpoints.MapPost(ExportPath, (Delegate)ExportAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> PreviewAsync(HttpContext context, WebParts parts)
    {
        var query = PortfolioQuery.Of(context.Request.Query);
        var content = await PortfolioInView.ReadAsync(parts.HomeOf(new VisitorAct(VisitorClaims.VisitorOf(context.User)!, null, Duty.Look)), query, parts.Clock.GetUtcNow(), context.RequestAborted);
        if (!content.Succeeded || content.Value.Document.Items.IsEmpty) return Results.Redirect(query.Address());
        context.Response.Headers.ContentSecurityPolicy = ReportWriter.Policy;
        return Results.Content(PortfolioPage.Write(content.Value.Document), "text/html; charset=utf-8");
    }

    private static async Task<IResult> ExportAsync(HttpContext context, WebParts parts, MlflowServices services, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect($"{PortfolioQuery.Path}?problem=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var query = PortfolioQuery.Of(form);
        if (parts.Portfolio is not { } write || await ActAsync(VisitorClaims.VisitorOf(context.User)!, services) is not { } act) return Refused(query, "page.not-allowed");
        if (ShippedStandard.Fault(query.Standard) is { } fault) return Refused(query, fault.Code);
        var asked = Forms.Select(each => each.Value).FirstOrDefault(value => value == form["form"]) ?? "zip";
        var folder = Directory.CreateTempSubdirectory("assay-portfolio-");
        try
        {
            var written = await write(act, new PortfolioOrder(query.Standard, query.Pieces, query.Stated, form["incomplete"] == "true", folder.FullName), context.RequestAborted);
            return written.Succeeded ? await SendAsync(folder, asked, query, context.RequestAborted) : Refused(query, written.Problems[0].Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Putting one's own evidence together is speaking for it.
    private static async Task<VisitorAct?> ActAsync(Visitor visitor, MlflowServices services)
    {
        if (visitor.IsOwner) return new VisitorAct(visitor, null, Duty.Claim);
        return services.Access is { } access && await access.SignIns.OfPersonAsync(visitor.Person) is { } signIn && signIn.MaySomewhere(Duty.Claim) ? new VisitorAct(visitor, VisitorRoles.Of(signIn), Duty.Claim) : null;
    }

    private static async Task<IResult> SendAsync(DirectoryInfo folder, string asked, PortfolioQuery query, CancellationToken cancellation)
    {
        if (asked == "zip") return Results.File(Zip(folder), "application/zip", "portfolio.zip");
        var path = Path.Combine(folder.FullName, asked);
        return File.Exists(path) ? Results.File(await File.ReadAllBytesAsync(path, cancellation), "application/octet-stream", asked) : Refused(query, "portfolio.no-pdf");
    }

    private static byte[] Zip(DirectoryInfo folder)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)) zip.CreateEntryFromFile(file.FullName, file.Name);
        return packed.ToArray();
    }

    private static IResult Refused(PortfolioQuery query, string code) => Results.Redirect($"{query.Address()}&problem={Uri.EscapeDataString(code)}");
}

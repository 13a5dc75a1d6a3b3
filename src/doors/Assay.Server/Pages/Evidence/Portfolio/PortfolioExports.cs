using System.IO.Compression;
using Assay.Kernel.Capabilities;
using Assay.Mlflow;
using Assay.Server.Web;
using Assay.Server.Web.Signing;
using Assay.Server.Web.Visitors;
using Assay.Tables.Engine;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>Takes a portfolio along: the first press writes its files and shows the record that says so, the second signs just that and sends them.</summary>
/// <param name="context">The request.</param>
/// <param name="parts">What pages work on.</param>
/// <param name="services">Says what people may do.</param>
/// <param name="desk">Holds the files between the presses.</param>
/// <param name="pending">Signings that were shown.</param>
internal sealed class PortfolioExports(HttpContext context, WebParts parts, MlflowServices services, SigningDesk<ReadyPortfolio> desk, PendingSignings pending)
{
    /// <summary>The field that names the files that are held.</summary>
    public const string HeldField = "_file";

    /// <summary>Either press.</summary>
    public static async Task<IResult> TakeAsync(HttpContext context, WebParts parts, MlflowServices services, SigningDesk<ReadyPortfolio> desk, PendingSignings pending, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect($"{PortfolioQuery.Path}?problem=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await new PortfolioExports(context, parts, services, desk, pending).TakeAsync(form, PortfolioQuery.Of(form));
    }

    private async Task<IResult> TakeAsync(IFormCollection form, PortfolioQuery query)
    {
        var (visitor, session) = (VisitorClaims.VisitorOf(context.User)!, SessionCookie.Of(context)!);
        if (parts.Portfolio is not { } write || await ActAsync(visitor) is not { } act) return Refused(query, "page.not-allowed");
        if (ShippedStandard.Fault(query.Standard) is { } fault) return Refused(query, fault.Code);
        if (form.ContainsKey(HeldField)) return desk.Take(session, form[HeldField]) is { } held ? await SignAsync(held, act, form, query) : Refused(query, "form");
        var folder = parts.HomeOf(act).Need<NewScratchFolder>()();
        var asked = PortfolioRoutes.Forms.Select(each => each.Value).FirstOrDefault(value => value == form["form"]) ?? PortfolioRoutes.Forms[0].Value;
        var made = await write(act, new PortfolioOrder(query.Standard, query.Pieces, query.Stated, form["incomplete"] == "true", folder), context.RequestAborted);
        if (made.Succeeded) return await SignAsync(new ReadyPortfolio(folder, asked, made.Value), act, form, query);
        Directory.Delete(folder, recursive: true);
        return Refused(query, made.Problems[0].Code);
    }

    private async Task<IResult> SignAsync(ReadyPortfolio ready, VisitorAct act, IFormCollection form, PortfolioQuery query)
    {
        var signing = pending.Take(form[Forms.SignButton.Field], act.Visitor.Person) ?? pending.Begin();
        try
        {
            await ready.Sign(act with { Signing = signing }, context.RequestAborted);
        }
        catch (SigningShownException shown)
        {
            (ready.Shown, ready.Confirm) = (shown.Drafts, pending.Keep(act.Visitor.Person, signing, ShownDraft.DigestOf(shown.Drafts)));
            return Results.Redirect($"{query.Address()}&signing={desk.Hold(SessionCookie.Of(context)!, ready)}#take");
        }

        using (ready) return await SendAsync(ready, query);
    }

    // Putting one's own evidence together is speaking for it.
    private async Task<VisitorAct?> ActAsync(Visitor visitor)
    {
        if (visitor.IsOwner) return new VisitorAct(visitor, null, Duty.Claim);
        return services.Access is { } access && await access.SignIns.OfPersonAsync(visitor.Person) is { } signIn && signIn.MaySomewhere(Duty.Claim) ? new VisitorAct(visitor, VisitorRoles.Of(signIn), Duty.Claim) : null;
    }

    private async Task<IResult> SendAsync(ReadyPortfolio ready, PortfolioQuery query)
    {
        if (ready.Form == PortfolioRoutes.Forms[0].Value) return Results.File(Zip(ready.Folder), "application/zip", "portfolio.zip");
        var path = Path.Combine(ready.Folder.FullName, ready.Form);
        return File.Exists(path) ? Results.File(await File.ReadAllBytesAsync(path, context.RequestAborted), "application/octet-stream", ready.Form) : Refused(query, "portfolio.no-pdf");
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

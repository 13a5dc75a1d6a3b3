using Assay.Server.Pages.Evidence;
using Assay.Server.Pages.Evidence.Portfolio;
using Assay.Server.Pages.Ledger;
using Assay.Server.Pages.Models;
using Assay.Server.Pages.Projects;
using Assay.Server.Pages.Runs;
using Assay.Server.Pages.Shell;
using Assay.Server.Pages.Verify;
using Assay.Server.Web.Assets;
using Assay.Server.Web.OpenId;
using Assay.Server.Web.Passkeys;
using Assay.Server.Web.Signing;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Web;

/// <summary>Puts the web pages into the server.</summary>
internal static class WebHosting
{
    /// <summary>What pages need of the framework.</summary>
    public static void AddWeb(this IServiceCollection services, WebParts parts)
    {
        var protection = services.AddDataProtection().SetApplicationName("assay");
        if (parts.KeyFolder is { } folder) protection.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        var byTls = parts.PublicAddress?.Scheme == Uri.UriSchemeHttps;
        services.AddAntiforgery(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SecurePolicy) = byTls ? ("__Host-assay-form", CookieSecurePolicy.Always) : ("assay-form", CookieSecurePolicy.SameAsRequest));
        services.AddSingleton(parts);
        services.AddSingleton(new VisitorSessions(parts.Clock, parts.Entropy));
        services.AddSingleton(new PendingSignings(parts.Clock, parts.Entropy));
        services.AddSingleton<SessionStart>();
        services.AddSingleton(new OneTimeLinks(parts.Entropy));
        services.AddScoped<Visit>();
        services.AddScoped<ServedHere>();
        if (parts.Owner is null) services.AddPasskeys(parts);
        if (parts.Provider is { } provider) services.AddOpenId(provider);
        services.AddHostedService<IndexFollower>();
        services.AddSingleton<VerificationDesk>();
        services.AddSigningDesk<UploadedFile>(parts);
        services.AddSigningDesk<ReadyPortfolio>(parts);
        services.AddSingleton(desk => new BundleDesk(desk.GetRequiredService<VisitorSessions>(), parts.Clock));
        services.AddHostedService(desk => desk.GetRequiredService<BundleDesk>());
    }

    private static void AddSigningDesk<T>(this IServiceCollection services, WebParts parts) where T : class, IDisposable
    {
        services.AddSingleton(desk => new SigningDesk<T>(desk.GetRequiredService<VisitorSessions>(), parts.Clock, parts.Entropy));
        services.AddHostedService(desk => desk.GetRequiredService<SigningDesk<T>>());
    }

    /// <summary>The pages, the way in and out, and what pages load. After routing.</summary>
    public static void UseWeb(this WebApplication application)
    {
        application.UseMiddleware<PageGate>();
        application.UseMiddleware<PreparationGate>();
        application.UseMiddleware<LiveGate>();
        application.UseMiddleware<FormCheck>();
        application.UseAntiforgery();
    }

    /// <summary>Declares the routes.</summary>
    public static void MapWeb(this WebApplication application, WebParts parts)
    {
        application.MapWebAssets();
        application.MapSignIn();
        application.MapAccount();
        if (parts.Owner is null) application.MapPasskeys();
        if (parts.Provider is not null) application.MapOpenId();
        application.MapReport();
        application.MapPortfolio();
        application.MapLedgerCsv();
        application.MapRecordFiles();
        application.MapVerification();
        application.MapVerify();
        application.MapBundleFiles();
        application.MapRunsCsv();
        application.MapRunFiles();
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(live => live.ContentSecurityFrameAncestorsPolicy = null).WithMetadata(PageRoute.Mark);
        if (parts.Owner is not null) parts.TellLink(application.Services.GetRequiredService<OneTimeLinks>().Make());
    }
}

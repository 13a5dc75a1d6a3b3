using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Assay.Server.Web.OpenId;

/// <summary>Signs people in whom a provider vouches for: the authorization code flow with PKCE.</summary>
internal static class OpenIdHosting
{
    /// <summary>Where the provider sends browsers back to.</summary>
    public const string Callback = "/sign-in/oidc";

    private const string Scheme = "oidc";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>What the flow needs of the framework.</summary>
    public static void AddOpenId(this IServiceCollection services, OpenIdProvider provider)
    {
        services.AddSingleton(provider);
        services.AddScoped<OpenIdEvents>();
        services.AddAuthentication(SessionScheme.Name).AddScheme<AuthenticationSchemeOptions, SessionScheme>(SessionScheme.Name, null).AddOpenIdConnect(Scheme, options => Configure(options, provider));
    }

    /// <summary>Declares the routes.</summary>
    public static void MapOpenId(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sign-in/provider", (string? then) => Results.Challenge(new AuthenticationProperties { RedirectUri = SignInRoutes.Onward(then) }, [Scheme])).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
        endpoints.MapGet("/sign-in/provider-out", (Delegate)SignOutAsync).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdProvider provider)
    {
        options.Authority = provider.Authority.AbsoluteUri;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        // An answer in the address is a request of the browser's own, so that cookies of this site come with it.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) options.Scope.Add(scope);
        (options.MapInboundClaims, options.SaveTokens, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
        (options.CallbackPath, options.EventsType) = (Callback, typeof(OpenIdEvents));
        options.TokenValidationParameters.ClockSkew = Skew;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        // A provider on this machine is never behind a proxy of the network.
        if (provider.Authority.IsLoopback) options.BackchannelHttpHandler = new SocketsHttpHandler { UseProxy = false };
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, OpenIdProvider provider, IOptionsMonitor<OpenIdConnectOptions> options)
    {
        var description = await options.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
        if (string.IsNullOrEmpty(description.EndSessionEndpoint)) return Results.Redirect("/sign-in?problem=out");
        var back = new Uri(provider.PublicAddress ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), "/sign-in?problem=out");
        return Results.Redirect(new OpenIdConnectMessage { IssuerAddress = description.EndSessionEndpoint, ClientId = provider.ClientId, PostLogoutRedirectUri = back.AbsoluteUri }.CreateLogoutRequestUrl());
    }
}

using System.Security.Claims;
using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Assay.Server.Web.OpenId;

/// <summary>From what a provider vouches for to an account and a session here. Everything that is not as it has to be leads back to the way in, and is on record as a failure.</summary>
/// <param name="provider">The provider.</param>
/// <param name="services">Where accounts are.</param>
/// <param name="start">Begins sessions.</param>
internal sealed class OpenIdEvents(OpenIdProvider provider, MlflowServices services, SessionStart start) : OpenIdConnectEvents
{
    private const string Issuer = "assay:issuer";
    private static readonly string[] NameClaims = ["preferred_username", "email", "name"];

    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (provider.PublicAddress is { } address) context.ProtocolMessage.RedirectUri = new Uri(address, OpenIdHosting.Callback).AbsoluteUri;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        // The framework lets a token without a signature pass that comes by the code flow, since the connection vouches for it. Here the provider's key has to.
        if (string.IsNullOrEmpty(context.SecurityToken.RawSignature))
        {
            context.Fail("The identity token is not signed.");
            return Task.CompletedTask;
        }

        // The framework drops the issuer from the claims; it is half of who somebody is.
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(new Claim(Issuer, context.SecurityToken.Issuer));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var signedIn = services.Access is { } access && Vouched(context.Principal!) is { } vouched ? (await access.ExternalIdentities.SignInAsync(vouched, context.HttpContext.RequestAborted)).Value : null;
        if (signedIn is null)
        {
            await FailAsync();
            context.Response.Redirect("/sign-in?problem=removed");
            return;
        }

        await start.BeginAsync(context.HttpContext, new Visitor(signedIn.Person, signedIn.Name, IsOwner: false), signedIn, SignInManner.OpenIdConnect);
        context.Response.Redirect(SignInRoutes.Onward(context.ReturnUri));
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        await FailAsync();
        context.Response.Redirect("/sign-in?problem=provider");
    }

    private Task FailAsync() => services.Access?.Audit.FailedAsync() ?? Task.CompletedTask;

    private VouchedPerson? Vouched(ClaimsPrincipal principal)
    {
        if (principal.FindFirst(Issuer)?.Value is not { } issuer || principal.FindFirst("sub")?.Value is not { Length: > 0 } subject) return null;
        var groups = principal.FindAll(provider.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var name = NameClaims.Select(claim => principal.FindFirst(claim)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? subject;
        return new VouchedPerson(issuer, subject, name, [.. provider.Roles.Where(role => groups.Contains(role.Value)).Select(role => (role.Role, role.Project)).Distinct()], [.. provider.Roles.Select(role => (role.Role, role.Project)).Distinct()]);
    }
}

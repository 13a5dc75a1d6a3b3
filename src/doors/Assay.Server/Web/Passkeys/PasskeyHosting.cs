using Assay.Tracking.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Web.Passkeys;

/// <summary>Signs people in with passkeys, by the framework's own WebAuthn, over the accounts of this server.</summary>
internal static class PasskeyHosting
{
    private const string Required = "required";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What passkeys need of the framework.</summary>
    public static void AddPasskeys(this IServiceCollection services, WebParts parts)
    {
        services.AddSingleton(new PasskeyTickets(parts.Clock, parts.Entropy));
        services.AddScoped<IUserStore<User>, PasskeyStore>();
        services.AddIdentityCore<User>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            (options.AuthenticatorTimeout, options.UserVerificationRequirement, options.ResidentKeyRequirement) = (Patience, Required, Required);
            if (parts.PublicAddress is { } address) options.ServerDomain = address.Host;
            // The browser says where the page came from: from this server, or from the proxy in front of it.
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && string.Equals(context.Origin, OriginOf(parts, context), StringComparison.OrdinalIgnoreCase));
        });
    }

    /// <summary>Declares the routes.</summary>
    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/account/passkeys/begin", (Delegate)PasskeyRoutes.BeginAddingAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost("/account/passkeys/add", (Delegate)PasskeyRoutes.AddAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost("/account/passkeys/remove", (Delegate)PasskeyRoutes.RemoveAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost("/sign-in/passkey/begin", (Delegate)PasskeyRoutes.BeginSignInAsync).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
        endpoints.MapPost("/sign-in/passkey", (Delegate)PasskeyRoutes.SignInAsync).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
    }

    private static string OriginOf(WebParts parts, PasskeyOriginValidationContext context) =>
        parts.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}";
}

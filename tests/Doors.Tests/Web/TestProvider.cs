using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Doors.Tests.Web;

/// <summary>An OpenID Connect provider in this process: OpenIddict, which signs in whom the test says, and whose tokens the test may spoil on their way.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, bool> _redeemed = new();
    private WebApplication _application = null!;

    /// <summary>Its address.</summary>
    public string Address => _application.Urls.First();

    /// <summary>Whom it signs in, by its own identifier.</summary>
    public string Subject { get; set; } = "subject-1";

    /// <summary>What it calls them.</summary>
    public string Name { get; set; } = "grace";

    /// <summary>The groups that they are in.</summary>
    public string[] Groups { get; set; } = [];

    /// <summary>What happens to an identity token before it is sent: null sends it as it is.</summary>
    public Func<JsonWebToken, string>? Spoil { get; set; }

    /// <summary>The client that last exchanged a code said where it came from.</summary>
    public string? Challenge { get; private set; }

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(provider.Configure);
        provider._application = builder.Build();
        provider._application.Use(provider.SpoilAsync);
        provider._application.UseRouting();
        provider._application.UseAuthentication();
        await provider._application.StartAsync();
        return provider;
    }

    /// <summary>The same claims, signed anew: with another issuer, another end, another key.</summary>
    public string Sign(JsonWebToken token, string? issuer = null, DateTimeOffset? expires = null, SecurityKey? key = null)
    {
        var claims = token.Claims.Where(claim => claim.Type is not ("iss" or "exp" or "iat" or "nbf" or "aud" or "groups")).ToDictionary(claim => claim.Type, claim => (object)claim.Value);
        var end = expires?.UtcDateTime ?? token.ValidTo;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? token.Issuer,
            Audience = token.Audiences.Single(),
            IssuedAt = end.AddHours(-1),
            Expires = end,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key ?? _key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private void Configure(OpenIddictServerBuilder options)
    {
        options.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.EnableDegradedMode();
        options.RegisterScopes("profile", "email");
        options.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddSigningKey(_key);
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != "assay") context.Reject(Errors.InvalidClient);
            return ValueTask.CompletedTask;
        }));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            // Without a store it does not remember by itself which codes were redeemed.
            if (!_redeemed.TryAdd(context.Request.Code!, true)) context.Reject(Errors.InvalidGrant);
            return ValueTask.CompletedTask;
        }));
        options.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => ValueTask.CompletedTask));
        options.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.SignOut();
            return ValueTask.CompletedTask;
        }));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(SignIn));
    }

    private ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        Challenge = context.Request.CodeChallengeMethod;
        var identity = new ClaimsIdentity("test");
        identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.PreferredUsername, Name).SetClaims("groups", [.. Groups]);
        identity.SetScopes("openid", "profile");
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return ValueTask.CompletedTask;
    }

    private async Task SpoilAsync(HttpContext context, RequestDelegate next)
    {
        if (Spoil is not { } spoil || context.Request.Path != "/connect/token")
        {
            await next(context);
            return;
        }

        var (body, kept) = (context.Response.Body, new MemoryStream());
        context.Response.Body = kept;
        await next(context);
        context.Response.Body = body;
        var answer = JsonNode.Parse(kept.ToArray())!;
        answer["id_token"] = spoil(new JsonWebToken(answer["id_token"]!.GetValue<string>()));
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(answer.ToJsonString());
    }
}

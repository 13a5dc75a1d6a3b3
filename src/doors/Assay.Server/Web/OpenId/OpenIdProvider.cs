using System.Collections.Immutable;

namespace Assay.Server.Web.OpenId;

/// <summary>An OpenID Connect provider that vouches for people.</summary>
/// <param name="Authority">Its address, below which its description lies: <c>https://login.example.org/realm</c>. Only one on this machine may be without TLS.</param>
/// <param name="ClientId">What it knows this server by.</param>
public sealed record OpenIdProvider(Uri Authority, string ClientId)
{
    /// <summary>The secret that this server shows it; null for none: the proof of the code (PKCE) is asked for either way.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The claim that holds people's groups or roles there.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>The roles that it gives here.</summary>
    public ImmutableArray<OpenIdRole> Roles { get; init; } = [];

    /// <summary>The address under which browsers reach this server, where a proxy stands in front; null for the one that they ask for.</summary>
    public Uri? PublicAddress { get; init; }
}

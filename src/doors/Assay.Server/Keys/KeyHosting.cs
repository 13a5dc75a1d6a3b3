using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Keys;

/// <summary>Puts the joining of keys into the server.</summary>
internal static class KeyHosting
{
    /// <summary>Declares the routes.</summary>
    public static void MapKeys(this IEndpointRouteBuilder endpoints, KeyParts parts)
    {
        var routes = new KeyRoutes(parts);
        endpoints.MapPost("/api/1.0/assay/keys/challenge", routes.AskAsync);
        endpoints.MapPost("/api/1.0/assay/keys/join", routes.JoinAsync);
    }
}

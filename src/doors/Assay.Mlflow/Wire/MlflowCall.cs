using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>One request, besides its fields.</summary>
/// <param name="Context">The request as the server has it.</param>
/// <param name="Person">Who asks, when they signed in: a pseudonym.</param>
/// <param name="Cancellation">Given up by the client.</param>
public readonly record struct MlflowCall(HttpContext Context, string? Person, CancellationToken Cancellation)
{
    /// <summary>Where <see cref="HttpContext.Items"/> says who signed in.</summary>
    public const string PersonItem = "assay.person";

    /// <summary>The call of a request.</summary>
    public static MlflowCall Of(HttpContext context) => new(context, context.Items.TryGetValue(PersonItem, out var person) ? person as string : null, context.RequestAborted);
}

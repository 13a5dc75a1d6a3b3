using Assay.Tracking.Access;
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

    /// <summary>Where <see cref="HttpContext.Items"/> holds the <see cref="Assay.Tracking.Access.SignIn"/>, and with it what they may do.</summary>
    public const string SignInItem = "assay.sign-in";

    /// <summary>Who signed in, and what they may do; null on a server where nobody has to.</summary>
    public SignIn? SignIn => Context.Items.TryGetValue(SignInItem, out var found) ? found as SignIn : null;

    /// <summary>Whether whoever asks may see a thing: for what a search leaves out.</summary>
    public bool CanRead(AccessTarget target) => SignIn?.CanRead(target) ?? true;

    /// <summary>The call of a request.</summary>
    public static MlflowCall Of(HttpContext context) => new(context, context.Items.TryGetValue(PersonItem, out var person) ? person as string : null, context.RequestAborted);
}

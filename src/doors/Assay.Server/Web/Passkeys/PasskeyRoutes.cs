using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Web.Passkeys;

/// <summary>Adds passkeys to an account, takes them away, and signs in with them. Each question is asked and answered once.</summary>
internal static class PasskeyRoutes
{
    private const int MostLabel = 100;

    /// <summary>What a browser has to make a passkey from.</summary>
    public static async Task<IResult> BeginAddingAsync(HttpContext context, MlflowServices services, IPasskeyHandler<User> passkeys, PasskeyTickets tickets, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await AccountAsync(context, services) is not { } user) return Results.BadRequest();
        var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = user.Person, Name = user.Name, DisplayName = user.Name }, context);
        return Asked(options.CreationOptionsJson, tickets.Keep(options.AttestationState, user.Person));
    }

    /// <summary>Adds the passkey that a browser made.</summary>
    public static async Task<IResult> AddAsync(HttpContext context, MlflowServices services, IPasskeyHandler<User> passkeys, PasskeyTickets tickets, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await AccountAsync(context, services) is not { } user) return Said("form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (tickets.Take(form["ticket"], user.Person) is not { } state) return Said("passkey-refused");
        var made = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = form["credential"].ToString(), AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != user.Person) return Said("passkey-refused");
        var label = form["label"].ToString();
        var added = await services.Access!.Passkeys.AddAsync(user.Name, PasskeyForms.ToKept(made.Passkey, user.Person, label[..Math.Min(label.Length, MostLabel)]), user.Person, context.RequestAborted);
        return Said(added.Succeeded ? "passkey" : "passkey-refused");
    }

    /// <summary>Takes a passkey away.</summary>
    public static async Task<IResult> RemoveAsync(HttpContext context, MlflowServices services, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await AccountAsync(context, services) is not { } user) return Said("form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var removed = await services.Access!.Passkeys.RemoveAsync(user.Name, form["passkey"].ToString(), user.Person, context.RequestAborted);
        return Said(removed.Succeeded ? "passkey-removed" : "form");
    }

    /// <summary>What a browser has to answer with a passkey. Nobody is named: the passkey says whose it is.</summary>
    public static async Task<IResult> BeginSignInAsync(HttpContext context, IPasskeyHandler<User> passkeys, PasskeyTickets tickets, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var options = await passkeys.MakeRequestOptionsAsync(null, context);
        return Asked(options.RequestOptionsJson, tickets.Keep(options.AssertionState, ""));
    }

    /// <summary>Signs in whose passkey answered.</summary>
    public static async Task<IResult> SignInAsync(HttpContext context, MlflowServices services, IPasskeyHandler<User> passkeys, PasskeyTickets tickets, SessionStart start, IAntiforgery antiforgery)
    {
        if (services.Access is not { } access || !await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/sign-in?problem=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var answer = tickets.Take(form["ticket"], "") is { } state ? await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = form["credential"].ToString(), AssertionState = state }) : null;
        if (answer is not { Succeeded: true, Passkey: { } used, User: { } user } || await access.Passkeys.FindAsync(PasskeyForms.IdOf(used.CredentialId), context.RequestAborted) is not { } kept)
        {
            await access.Audit.FailedAsync(context.RequestAborted);
            return Results.Redirect("/sign-in?problem=passkey");
        }

        await access.Passkeys.KeepAsync(PasskeyForms.ToKept(used, kept.Person, kept.Label), context.RequestAborted);
        await start.BeginAsync(context, new Visitor(user.Person, user.Name, IsOwner: false), user, SignInManner.Passkey);
        return Results.Redirect(SignInRoutes.Onward(form["then"]));
    }

    private static async Task<User?> AccountAsync(HttpContext context, MlflowServices services) =>
        services.Access is { } access && VisitorClaims.VisitorOf(context.User) is { IsOwner: false } visitor && await access.Users.FindPersonAsync(visitor.Person, context.RequestAborted) is { IsRemoved: false } user ? user : null;

    private static IResult Asked(string options, string ticket) => Results.Content($$"""{"options":{{options}},"ticket":"{{ticket}}"}""", "application/json");

    private static IResult Said(string what) => Results.Redirect($"/account?said={what}");
}

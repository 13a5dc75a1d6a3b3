using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Mlflow;
using Assay.Server.Web.Signing;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace Assay.Server.Web;

/// <summary>One visitor at one page: who they are, what they may do, and the home as they work in it.</summary>
/// <param name="parts">What pages work on.</param>
/// <param name="states">Says who is signed in, on a page that is loaded and on one that stays connected.</param>
/// <param name="services">Says what people may do.</param>
/// <param name="pending">Signings that were shown.</param>
internal sealed class Visit(WebParts parts, AuthenticationStateProvider states, MlflowServices services, PendingSignings pending)
{
    /// <summary>Tells the time.</summary>
    public TimeProvider Clock => parts.Clock;

    /// <summary>Who looks; null on the way in.</summary>
    public async Task<Visitor?> VisitorAsync() => VisitorClaims.VisitorOf((await states.GetAuthenticationStateAsync()).User);

    /// <summary>The home as they look at it: nothing can be signed in it.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Task<IServiceProvider> HomeAsync() => HomeAsync(Duty.Look);

    /// <summary>Whether they may do what a duty says in a project; null asks for every project.</summary>
    public async Task<bool> MayAsync(Duty duty, string? project) => await VisitorAsync() is { } visitor && (visitor.IsOwner || await SignInAsync(visitor) is { } signIn && signIn.May(duty, project));

    /// <summary>Whether they may do what a duty says anywhere.</summary>
    public async Task<bool> MaySomewhereAsync(Duty duty) => await VisitorAsync() is { } visitor && (visitor.IsOwner || await SignInAsync(visitor) is { } signIn && signIn.MaySomewhere(duty));

    /// <summary>Looks at what a capability shows, as this visitor; or <c>page.not-allowed</c>. Nothing can be signed by it: see <see cref="SignAsync{TRequest,TResult}"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Task<Outcome<TResult>> DoAsync<TRequest, TResult>(Capability<TRequest, TResult> capability, TRequest request, CancellationToken cancellation = default) where TRequest : class =>
        AllowedAsync(capability, home => capability.Handle(request, home, cancellation));

    /// <summary>Does what a capability declares, with a request as a form has it; or <c>page.not-allowed</c>. What it signs is shown first, and signed once it is confirmed.</summary>
    /// <param name="capability">What is done.</param>
    /// <param name="request">The request.</param>
    /// <param name="confirm">The name of what was shown and is confirmed; null the first time.</param>
    /// <param name="cancellation">Given up by the browser.</param>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<SigningStep<CapabilityAnswer>> SignAsync(Capability capability, JsonObject request, string? confirm, CancellationToken cancellation = default) =>
        await ShownAsync(await PersonAsync(), confirm, held => AllowedAsync(capability, home => capability.CallAsync(request, home, cancellation), held));

    /// <summary>The same with a request of the capability's own type, for a form that is made by hand.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<SigningStep<TResult>> SignAsync<TRequest, TResult>(Capability<TRequest, TResult> capability, TRequest request, string? confirm, CancellationToken cancellation = default) where TRequest : class =>
        await ShownAsync(await PersonAsync(), confirm, held => AllowedAsync(capability, home => capability.Handle(request, home, cancellation), held));

    /// <summary>The same for whoever has a link and no account: they sign as the link says.</summary>
    /// <param name="act">Who signs by it, and what.</param>
    /// <param name="confirm">The name of what was shown and is confirmed; null the first time.</param>
    /// <param name="sign">What is done in the home.</param>
    public Task<SigningStep<T>> SignByLinkAsync<T>(VisitorAct act, string? confirm, Func<IServiceProvider, Task<Outcome<T>>> sign) =>
        ShownAsync(act.Visitor.Person, confirm, held => sign(parts.HomeOf(act with { Signing = held })));

    private async Task<SigningStep<T>> ShownAsync<T>(string person, string? confirm, Func<HeldSigning, Task<Outcome<T>>> act)
    {
        var held = pending.Take(confirm, person) ?? pending.Begin();
        try
        {
            return new SigningStep<T>(await act(held), [], null);
        }
        catch (SigningShownException shown)
        {
            return new SigningStep<T>(null, shown.Drafts, pending.Keep(person, held, ShownDraft.DigestOf(shown.Drafts)));
        }
    }

    private async Task<string> PersonAsync() => (await VisitorAsync())?.Person ?? "";

    // Whether the duty is theirs at all is asked here; whether it is theirs in the project that the records are about, where these are signed.
    private async Task<Outcome<T>> AllowedAsync<T>(Capability capability, Func<IServiceProvider, Task<Outcome<T>>> act, HeldSigning? held = null)
    {
        if (!await MaySomewhereAsync(capability.Duty)) return NotAllowed.In(null, capability.Duty, capability.Name);
        try
        {
            return await act(await HomeAsync(capability.Duty, held));
        }
        catch (Exception fault) when (fault is IProblemException told)
        {
            return told.Problem;
        }
    }

    private async Task<IServiceProvider> HomeAsync(Duty duty, HeldSigning? held = null)
    {
        var visitor = await VisitorAsync() ?? throw new InvalidOperationException("Nobody is signed in.");
        var signIn = visitor.IsOwner ? null : await SignInAsync(visitor) ?? throw new InvalidOperationException("Who was signed in was removed.");
        return parts.HomeOf(new VisitorAct(visitor, signIn is null ? null : VisitorRoles.Of(signIn), duty) { Signing = held });
    }

    private async Task<SignIn?> SignInAsync(Visitor visitor) => services.Access is { } access ? await access.SignIns.OfPersonAsync(visitor.Person) : null;
}

using System.Text.Json.Nodes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Components.Authorization;

namespace Assay.Server.Web;

/// <summary>One visitor at one page: who they are, and the home as they work in it.</summary>
/// <param name="parts">What pages work on.</param>
/// <param name="states">Says who is signed in, on a page that is loaded and on one that stays connected.</param>
internal sealed class Visit(WebParts parts, AuthenticationStateProvider states)
{
    /// <summary>Tells the time.</summary>
    public TimeProvider Clock => parts.Clock;

    /// <summary>Who looks; null on the way in.</summary>
    public async Task<Visitor?> VisitorAsync() => VisitorClaims.VisitorOf((await states.GetAuthenticationStateAsync()).User);

    /// <summary>The home as they work in it.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<IServiceProvider> HomeAsync() => parts.HomeOf(await VisitorAsync() ?? throw new InvalidOperationException("Nobody is signed in."));

    /// <summary>Does what a capability declares, as this visitor; or <c>page.not-allowed</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<Outcome<TResult>> DoAsync<TRequest, TResult>(Capability<TRequest, TResult> capability, TRequest request, CancellationToken cancellation = default) where TRequest : class =>
        await RefusalAsync(capability) is { } refused ? refused : await capability.Handle(request, await HomeAsync(), cancellation);

    /// <summary>Does what a capability declares, with a request as a form has it; or <c>page.not-allowed</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<Outcome<CapabilityAnswer>> CallAsync(Capability capability, JsonObject request, CancellationToken cancellation = default) =>
        await RefusalAsync(capability) is { } refused ? refused : await capability.CallAsync(request, await HomeAsync(), cancellation);

    private async Task<Problem?> RefusalAsync(Capability capability)
    {
        var visitor = await VisitorAsync();
        var may = capability.Permission switch { Permission.Read => visitor is not null, Permission.Write => visitor is { CanWrite: true }, _ => visitor is { IsAdmin: true } };
        return may ? null : new Problem("page.not-allowed", "You may look at this, and not change it.", "Ask an administrator: whoever signs here needs the permission to edit.") { Value = capability.Name };
    }
}

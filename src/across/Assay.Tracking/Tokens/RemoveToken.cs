using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;
using KernelPermission = Assay.Kernel.Capabilities.Permission;

namespace Assay.Tracking.Tokens;

/// <summary>The capability <c>user token remove</c>.</summary>
public static class RemoveToken
{
    /// <summary>The declaration.</summary>
    public static Capability<RemoveTokenRequest, RemovedToken> Capability { get; } = new("user token remove", "Take a token away: it signs nobody in any more. It is a record.")
    {
        Permission = KernelPermission.Write,
        Duty = Duty.Own,
        Parameters =
        [
            new("name", "The name that the person signs in with.") { IsRequired = true, IsPositional = true },
            new("token", "The token's identifier: see 'assay user list'.") { IsRequired = true, IsPositional = true },
        ],
        Problems = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("token.not-own", "Where people have accounts: the account is another person's, and whoever asks is no administrator."),
        Examples = [new("assay user token remove grace 0123456789abcdef", "its identifier: see 'assay user list'")],
        Handle = HandleAsync,
        Describe = removed => [$"Token {removed.Token} signs nobody in any more."],
    };

    private static async Task<Outcome<RemovedToken>> HandleAsync(RemoveTokenRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var owner = await TokenOwner.FindAsync(request.Name, services, byAdministrator: true, cancellation);
        if (!owner.Succeeded) return Outcome<RemovedToken>.Failed(owner.Problems);
        var removed = await services.Need<AccessServices>().Tokens.RemoveAsync(request.Name, request.Token, owner.Value.By, cancellation);
        return removed.Map(_ => new RemovedToken(request.Name, request.Token));
    }
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Tracking.Tokens;
using KernelPermission = Assay.Kernel.Capabilities.Permission;

namespace Assay.Tracking.Keys;

/// <summary>The capability <c>user key withdraw</c>: a key that a person brought to a server counts there no more.</summary>
public static class WithdrawKey
{
    /// <summary>The declaration.</summary>
    public static Capability<WithdrawKeyRequest, WithdrawnKey> Capability { get; } = new("user key withdraw", "Withdraw a key of one's own that was joined to an account: what it signs from now on counts no more. What it signed before stays.")
    {
        Permission = KernelPermission.Write,
        Duty = Duty.Own,
        Parameters =
        [
            new("name", "The name that the person signs in with.") { IsRequired = true, IsPositional = true },
            new("key", "The key's fingerprint: see the page Account.") { IsRequired = true, IsPositional = true },
            new("reason", "Why: lost, rotated or compromised.") { IsRequired = true },
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["token.not-own"] = "Where people have accounts: the account is another person's, and whoever asks is no administrator.",
            ["keys.not-joined"] = "No such key is joined to the account, or it was withdrawn before.",
            ["keys.reason"] = "The reason is none of those that there are.",
            ["keys.not-own"] = "At the command line: the key is another person's. Only they themselves and a server's administrators withdraw it, on a page.",
        }),
        Examples = [new($"assay user key withdraw grace {new string('7', 64)} --reason lost", "from now on")],
        Handle = HandleAsync,
        Describe = gone => [$"The key {gone.Key} of {gone.Name} counts no more from now on, by record {gone.Record}."],
    };

    private static async Task<Outcome<WithdrawnKey>> HandleAsync(WithdrawKeyRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (char.IsAsciiDigit(request.Reason.FirstOrDefault()) || !Enum.TryParse<KeyRevocationReason>(request.Reason, ignoreCase: true, out var reason))
            return new Problem("keys.reason", "There is no such reason.", "Choose one of them.") { Place = new Place(Field: "reason"), Value = request.Reason, Expected = $"one of {string.Join(", ", Enum.GetNames<KeyRevocationReason>()).ToLowerInvariant()}" };
        var owner = await TokenOwner.FindAsync(request.Name, services, byAdministrator: true, cancellation);
        if (!owner.Succeeded) return Outcome<WithdrawnKey>.Failed(owner.Problems);
        var keys = await new JoinedKeys(services.Need<ILedgerStore>()).OfAsync(owner.Value.User.Person, null, cancellation);
        if (keys.FirstOrDefault(key => key.Revoked is null && key.Fingerprint.ToString() == request.Key.Trim().ToLowerInvariant()) is not { } key)
            return new Problem("keys.not-joined", "No such key is joined to this account.", "Copy the fingerprint from the page Account.") { Place = new Place(Field: "key"), Value = request.Key };
        // Without a server that attests who asks, nobody's key is taken away by another's signature.
        if (owner.Value.By is null && services.Need<ActorIdentity>().Person != owner.Value.User.Person) return new Problem("keys.not-own", "This key is another person's.", "They withdraw it on the page Account; an administrator does there too.") { Value = request.Key };
        var entries = await services.Need<RecordBook>().AppendAsync([KeyRevocation.Draft(key.Fingerprint, services.Need<TimeProvider>().GetUtcNow(), reason)], cancellation);
        return new WithdrawnKey(request.Name, key.Fingerprint.ToString(), entries[0].Id);
    }
}

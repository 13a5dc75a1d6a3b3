using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>
/// The accounts of people for whom an OpenID Connect provider vouches. Whom it does not know yet it adds, without a password, under a name that nobody has: a name or an address that is the same never makes two people one.
/// </summary>
public sealed class ExternalIdentityService
{
    private const int MostName = 200;
    private const int MostTried = 100;
    private readonly AccessStore _store;
    private readonly AccessServices _services;
    private readonly SemaphoreSlim _one = new(1);

    internal ExternalIdentityService(AccessStore store, AccessServices services) => (_store, _services) = (store, services);

    /// <summary>The account of whom a provider vouches for, with the roles that its claims give.</summary>
    /// <returns>The account, or <c>sign-in.removed</c>.</returns>
    public async Task<Outcome<User>> SignInAsync(VouchedPerson vouched, CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var known = await FindAsync(vouched, cancellation) is { } found ? found : await AddAsync(vouched, cancellation);
            if (!known.Succeeded) return known;
            if (known.Value.IsRemoved) return new Problem("sign-in.removed", "This account was removed.", "Ask an administrator.");
            await HoldAsync(known.Value, vouched, cancellation);
            return await _services.Users.FindPersonAsync(known.Value.Person, cancellation) is { } user ? user : known;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Outcome<User>?> FindAsync(VouchedPerson vouched, CancellationToken cancellation)
    {
        if (await _store.Documents.FindAsync(DocumentKinds.ExternalIdentity, ExternalIdentity.IdOf(vouched.Issuer, vouched.Subject), cancellation) is not { } document) return null;
        if (await _services.Users.FindPersonAsync(ExternalIdentity.Of(document).Person, cancellation) is not { } user) return null;
        return user;
    }

    private async Task<Outcome<User>> AddAsync(VouchedPerson vouched, CancellationToken cancellation)
    {
        var wanted = string.Concat(vouched.Name.Where(letter => letter != ':' && !char.IsControl(letter))).Trim();
        wanted = wanted.Length == 0 ? "somebody" : wanted[..Math.Min(wanted.Length, MostName)];
        for (var number = 1; number <= MostTried; number++)
        {
            var name = number == 1 ? wanted : $"{wanted}-{number}";
            if (await _services.Users.FindAsync(name, cancellation) is not null) continue;
            var added = await _services.Users.AddAsync(name, password: null, isAdmin: false, by: null, cancellation);
            if (!added.Succeeded) return added;
            await _store.Documents.WriteAsync([DocumentWrite.Add(new ExternalIdentity(vouched.Issuer, vouched.Subject, added.Value.Person).ToDocument())], [], CancellationToken.None);
            return added;
        }

        return AccessFaults.UserTaken(wanted);
    }

    private async Task HoldAsync(User user, VouchedPerson vouched, CancellationToken cancellation)
    {
        var held = await _services.Roles.ListAsync(user, cancellation).Select(role => (role.Role, role.Project)).ToListAsync(cancellation);
        if (user.IsAdmin) held.Add((Role.Admin, null));
        foreach (var (role, project) in vouched.Roles.Except(held)) await _services.Roles.GrantAsync(user.Name, role, project, by: null, cancellation);
        // The last administrator stays one, whatever the provider says.
        foreach (var (role, project) in held.Intersect(vouched.Mapped).Except(vouched.Roles)) await _services.Roles.WithdrawAsync(user.Name, role, project, by: null, cancellation);
    }
}

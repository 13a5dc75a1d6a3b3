using Assay.Mlflow;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Identity;

namespace Assay.Server.Web.Passkeys;

/// <summary>The accounts of this server as the framework's passkeys ask for them: it finds people and their passkeys, and changes no account.</summary>
/// <param name="services">Where accounts are.</param>
internal sealed class PasskeyStore(MlflowServices services) : IUserPasskeyStore<User>
{
    private AccessServices Access => services.Access!;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) => [.. await Access.Passkeys.ListAsync(user.Person, cancellationToken).Select(PasskeyForms.ToFramework).ToListAsync(cancellationToken)];

    public async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await Access.Passkeys.FindAsync(PasskeyForms.IdOf(credentialId), cancellationToken) is { } passkey ? await FindByIdAsync(passkey.Person, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) =>
        await Access.Passkeys.FindAsync(PasskeyForms.IdOf(credentialId), cancellationToken) is { } passkey && passkey.Person == user.Person ? PasskeyForms.ToFramework(passkey) : null;

    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) => await Access.Users.FindPersonAsync(userId, cancellationToken) is { IsRemoved: false } user ? user : null;

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Access.Users.FindAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Person);

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Elsewhere();

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => throw Elsewhere();

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => throw Elsewhere();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw Elsewhere();

    public void Dispose()
    {
    }

    private static NotSupportedException Elsewhere() => new("Accounts are changed by their own services, which put it on record.");
}

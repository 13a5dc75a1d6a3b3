using System.Collections.Concurrent;
using System.Text;
using Assay.Kernel;

namespace Assay.Tracking.Access;

/// <summary>
/// Finds out who asks. A password costs a fifth of a second to verify, so a verified credential is remembered, under a hash that only this process can compute: who sends it again is
/// in at once. What is remembered is looked at again after every change of anybody's access in this process, and every two seconds for the sake of other processes.
/// </summary>
public sealed class SignInService
{
    private const int LongestHeader = 4_096;
    private const int MostRemembered = 10_000;
    private const int SaltSize = 32;
    private readonly AccessStore _store;
    private readonly AccessServices _services;
    private readonly AccessOptions _options;
    private readonly HeldAccess _held;
    private readonly FailedSignIns _failures;
    private readonly byte[] _salt = new byte[SaltSize];
    private readonly ConcurrentDictionary<Digest, VerifiedSignIn> _verified = new();

    internal SignInService(AccessStore store, AccessServices services, AccessOptions options)
    {
        (_store, _services, _options) = (store, services, options);
        _held = new HeldAccess(store, services, options);
        _failures = new FailedSignIns(store.Clock, options);
        store.Entropy(_salt);
    }

    /// <summary>Who an <c>Authorization</c> header signs in.</summary>
    /// <param name="authorization">The header's value.</param>
    /// <param name="address">Where the request comes from: failures are counted for it.</param>
    /// <param name="cancellation">Given up by the client.</param>
    /// <param name="isProgram">Whether a program asks, which sends it with every request; a session is put on record by whoever begins it.</param>
    public ValueTask<(SignIn? SignIn, SignInProblem Problem)> CheckAsync(string authorization, string address, CancellationToken cancellation = default, bool isProgram = true)
    {
        if (authorization.Length > LongestHeader) return ValueTask.FromResult<(SignIn?, SignInProblem)>((null, SignInProblem.Unknown));
        var key = KeyOf(authorization);
        return _verified.TryGetValue(key, out var known) && IsFresh(known, _store.Clock.GetUtcNow())
            ? ValueTask.FromResult<(SignIn?, SignInProblem)>((known.SignIn, SignInProblem.None))
            : new ValueTask<(SignIn?, SignInProblem)>(VerifyAsync(key, known, (authorization, address, isProgram), cancellation));
    }

    /// <summary>What somebody may do for whom a session of their own vouches; null when they may not sign in any more.</summary>
    public async Task<SignIn?> OfPersonAsync(string person, CancellationToken cancellation = default) =>
        await _services.Users.FindPersonAsync(person, cancellation) is { IsRemoved: false } user ? await _held.OfAsync(user, null, cancellation) : null;

    /// <summary>Whether a password is a person's: for asking again before something that matters.</summary>
    public async Task<bool> MatchesAsync(User user, string password, CancellationToken cancellation = default) => await _store.MatchesAsync(password, user.PasswordHash, cancellation);

    private bool IsFresh(VerifiedSignIn known, DateTimeOffset now) =>
        known.Changes == _store.Changes && now - known.CheckedAt < _options.Freshness && now - known.VerifiedAt < _options.Memory && (known.Token?.IsValidAt(now) ?? true);

    private async Task<(SignIn?, SignInProblem)> VerifyAsync(Digest key, VerifiedSignIn? known, (string Authorization, string Address, bool IsProgram) asked, CancellationToken cancellation)
    {
        var (now, changes) = (_store.Clock.GetUtcNow(), _store.Changes);
        if (known is not null && now - known.VerifiedAt < _options.Memory && await RefreshAsync(known, cancellation) is { } again) return Remember(key, known with { SignIn = again, CheckedAt = now, Changes = changes });
        _verified.TryRemove(key, out _);
        if (Credential.Read(asked.Authorization) is not { } credential) return (null, SignInProblem.Unknown);
        if (_failures.AreShutOut(credential.Name, asked.Address)) return await ShutOutAsync(credential, cancellation);
        var verified = credential.IsToken ? await VerifyTokenAsync(credential.Secret, cancellation) : await VerifyPasswordAsync(credential, cancellation);
        if (verified is var (user, token))
        {
            if (!credential.IsToken) _failures.Clear(credential.Name);
            if (asked.IsProgram) await _services.Audit.ProgramSignedInAsync(user.Person, token, cancellation);
            return Remember(key, new VerifiedSignIn(await _held.OfAsync(user, token, cancellation), token, now, now, changes));
        }

        var person = await NamedAsync(credential, cancellation);
        await _services.Audit.FailedAsync(person, cancellation);
        if (_failures.Add(credential.Name, asked.Address)) await _store.Documents.WriteAsync([], [AccessChanged.Of(AccessChangeKind.LockedOut, person, _store.Now).By(null)], cancellation);
        return (null, SignInProblem.Unknown);
    }

    private async Task<(SignIn?, SignInProblem)> ShutOutAsync(Credential credential, CancellationToken cancellation)
    {
        await _services.Audit.FailedAsync(await NamedAsync(credential, cancellation), cancellation);
        return (null, SignInProblem.ShutOut);
    }

    private async Task<string?> NamedAsync(Credential credential, CancellationToken cancellation) => credential.IsToken ? null : (await _services.Users.FindAsync(credential.Name, cancellation))?.Person;

    // The person is read before what belongs to them: what is changed in between shows at the next look, by the version.
    private async Task<SignIn?> RefreshAsync(VerifiedSignIn known, CancellationToken cancellation)
    {
        if (await _services.Users.FindPersonAsync(known.SignIn.User.Person, cancellation) is not { IsRemoved: false } user) return null;
        // An experiment that has come since may be called as a project is in which they hold a role.
        if (user.Version == known.SignIn.User.Version && known.SignIn.Roles.Count == 0) return known.Token?.IsValidAt(_store.Clock.GetUtcNow()) ?? true ? known.SignIn : null;
        if (known.Token is null && user.PasswordHash != known.SignIn.User.PasswordHash) return null;
        if (known.Token is { } token && (!token.IsValidAt(_store.Clock.GetUtcNow()) || await _services.Tokens.FindAsync(token.TokenId, cancellation) is null)) return null;
        return await _held.OfAsync(user, known.Token, cancellation);
    }

    private async Task<(User User, AccessToken? Token)?> VerifyPasswordAsync(Credential credential, CancellationToken cancellation)
    {
        // Programs that know names and passwords alone send a token as the password; it has to be that person's.
        if (TokenText.TryRead(credential.Secret, out _, out _)) return await VerifyTokenAsync(credential.Secret, cancellation) is var (owner, token) && owner.Name == credential.Name ? (owner, token) : null;
        var user = await _services.Users.FindAsync(credential.Name, cancellation);
        return await _store.MatchesAsync(credential.Secret, user?.PasswordHash, cancellation) && user is not null ? (user, null) : null;
    }

    private async Task<(User User, AccessToken? Token)?> VerifyTokenAsync(string text, CancellationToken cancellation)
    {
        if (!TokenText.TryRead(text, out var id, out var secret) || await _services.Tokens.FindAsync(id, cancellation) is not { } token) return null;
        if (!TokenText.Matches(secret, token.SecretHash) || !token.IsValidAt(_store.Clock.GetUtcNow())) return null;
        if (await _services.Users.FindPersonAsync(token.Person, cancellation) is not { IsRemoved: false } user) return null;
        await _services.Tokens.UsedAsync(token, cancellation);
        return (user, token);
    }

    private (SignIn?, SignInProblem) Remember(Digest key, VerifiedSignIn verified)
    {
        if (_verified.Count >= MostRemembered) _verified.Clear();
        _verified[key] = verified;
        return (verified.SignIn, SignInProblem.None);
    }

    private Digest KeyOf(string authorization)
    {
        Span<byte> bytes = stackalloc byte[SaltSize + 3 * 512];
        if (authorization.Length > 512) bytes = new byte[SaltSize + 3 * authorization.Length];
        _salt.CopyTo(bytes);
        var length = SaltSize + Encoding.UTF8.GetBytes(authorization, bytes[SaltSize..]);
        return Digest.Of(bytes[..length]);
    }
}

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

    /// <summary>Whether a password is a person's: for asking again before something that matters. A guess counts as one at the way in does, and a token is no password.</summary>
    public async Task<bool> IsPasswordOfAsync(User user, string password, string address, CancellationToken cancellation = default)
    {
        var header = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Name}:{password}"))}";
        return (await CheckAsync(header, address, cancellation, isProgram: false)).SignIn is { } signIn && ReferenceEquals(signIn.Grants, TokenScopes.All);
    }

    private bool IsFresh(VerifiedSignIn known, DateTimeOffset now) =>
        known.Changes == _store.Changes && now - known.CheckedAt < _options.Freshness && now - known.VerifiedAt < _options.Memory && (known.Token?.IsValidAt(now) ?? true);

    private async Task<(SignIn?, SignInProblem)> VerifyAsync(Digest key, VerifiedSignIn? known, (string Authorization, string Address, bool IsProgram) asked, CancellationToken cancellation)
    {
        var (now, changes) = (_store.Clock.GetUtcNow(), _store.Changes);
        if (known is not null && now - known.VerifiedAt < _options.Memory && await RefreshAsync(known, cancellation) is { } again) return Remember(key, known with { SignIn = again, CheckedAt = now, Changes = changes });
        _verified.TryRemove(key, out _);
        if (Credential.Read(asked.Authorization) is not { } credential) return (null, SignInProblem.Unknown);
        var (user, token, problem) = credential.HoldsToken ? await VerifyTokenAsync(credential, asked.Address, cancellation) : await VerifyPasswordAsync(credential, asked.Address, cancellation);
        if (user is null)
        {
            await _services.Audit.FailedAsync(await NamedAsync(credential, cancellation), cancellation);
            return (null, problem);
        }

        if (asked.IsProgram) await _services.Audit.ProgramSignedInAsync(user.Person, token, cancellation);
        return Remember(key, new VerifiedSignIn(await _held.OfAsync(user, token, cancellation), token, now, now, changes));
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

    private async Task<(User?, AccessToken?, SignInProblem)> VerifyPasswordAsync(Credential credential, string address, CancellationToken cancellation)
    {
        // What is shut out costs no look into the store either.
        if (_failures.AreShutOut(credential.Name, address)) return (null, null, SignInProblem.ShutOut);
        var (user, shuts) = (await _services.Users.FindAsync(credential.Name, cancellation), false);
        var matches = await _store.MatchesAsync(credential.Secret, user?.PasswordHash, () => _failures.AreShutOut(credential.Name, address), () => shuts = _failures.Add(credential.Name, address), cancellation);
        if (shuts) await TellShutOutAsync(user?.Person, cancellation);
        if (matches is not true || user is null) return (null, null, matches is null ? SignInProblem.ShutOut : SignInProblem.Unknown);
        _failures.Clear(credential.Name);
        return (user, null, SignInProblem.None);
    }

    // Nobody guesses 32 random bytes: a token is looked at whoever failed before under its owner's name or at the same address, so that nobody's guesses keep programs out.
    private async Task<(User?, AccessToken?, SignInProblem)> VerifyTokenAsync(Credential credential, string address, CancellationToken cancellation)
    {
        if (TokenText.TryRead(credential.Secret, out var id, out var secret) && await _services.Tokens.FindAsync(id, cancellation) is { } token && TokenText.Matches(secret, token.SecretHash)
            && await _services.Users.FindPersonAsync(token.Person, cancellation) is { IsRemoved: false } user && (credential.IsToken || user.Name == credential.Name))
        {
            if (!token.IsValidAt(_store.Clock.GetUtcNow())) return (null, null, SignInProblem.Expired);
            await _services.Tokens.UsedAsync(token, cancellation);
            return (user, token, SignInProblem.None);
        }

        if (_failures.Add(credential.Name, address)) await TellShutOutAsync(await NamedAsync(credential, cancellation), cancellation);
        return (null, null, SignInProblem.Unknown);
    }

    private Task TellShutOutAsync(string? person, CancellationToken cancellation) => _store.Documents.WriteAsync([], [AccessChanged.Of(AccessChangeKind.LockedOut, person, _store.Now).By(null)], cancellation);

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

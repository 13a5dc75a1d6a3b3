using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>Tokens that sign people in. Every change is told to the ledger.</summary>
public sealed class AccessTokenService
{
    private const int MostLabel = 255;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3_660);
    private readonly AccessStore _store;

    internal AccessTokenService(AccessStore store) => _store = store;

    /// <summary>Makes a token that reaches as far in every part of the server.</summary>
    public Task<Outcome<NewAccessToken>> AddAsync(string userName, string label, TokenScope scope, TimeSpan lifetime, string? by, CancellationToken cancellation = default) =>
        AddAsync(userName, label, [scope.ToString().ToLowerInvariant()], lifetime, by, cancellation);

    /// <summary>Makes a token.</summary>
    /// <param name="userName">Whose it is.</param>
    /// <param name="label">What it is for, for people.</param>
    /// <param name="scopes">What it may be used for: words of <see cref="TokenScopes"/>.</param>
    /// <param name="lifetime">How long it signs in: at most ten years.</param>
    /// <param name="by">Who asks: a pseudonym, or null for the owner of the machine.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<NewAccessToken>> AddAsync(string userName, string label, IEnumerable<string> scopes, TimeSpan lifetime, string? by, CancellationToken cancellation = default)
    {
        if (FieldRules.Length("label", label, MostLabel) is { } tooLong) return tooLong;
        if (lifetime <= TimeSpan.Zero || lifetime > Longest) return FieldProblems.Invalid("lifetime", $"{lifetime.TotalDays:0.##} days", "A token lives for some time, and not for ever.", $"more than nothing, at most {Longest.TotalDays:0} days");
        var grants = TokenScopes.Read(scopes);
        if (!grants.Succeeded) return Outcome<NewAccessToken>.Failed(grants.Problems);
        var (id, secret) = TokenText.Make(_store.Entropy);
        AccessToken? made = null;
        var written = await _store.ChangeAsync(userName, user =>
        {
            var now = _store.Now;
            made = new AccessToken(id, user.Person, label, grants.Value.In(TokenArea.Tracking) ?? TokenScope.Read, TokenText.HashOf(secret), now, now + (long)lifetime.TotalMilliseconds) { Scopes = grants.Value.Words };
            return new AccessChange(user, TokenChanged.Of(made, made: true, now)) { Also = [DocumentWrite.Add(made.ToDocument())] };
        }, by, cancellation);
        return written.Map(_ => new NewAccessToken(made!, TokenText.Write(id, secret)));
    }

    /// <summary>A person's tokens, the oldest first.</summary>
    public IAsyncEnumerable<AccessToken> ListAsync(User user, CancellationToken cancellation = default) =>
        _store.Documents.ListAsync(new DocumentListing(DocumentKinds.AccessToken) { Parents = [user.Person] }, cancellation).Select(AccessToken.Of);

    /// <summary>Takes a token away: it signs nobody in any more.</summary>
    public Task<Outcome<User>> RemoveAsync(string userName, string tokenId, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, async user =>
    {
        if (await FindAsync(tokenId, cancellation) is not { } token || token.Person != user.Person) return AccessFaults.NoSuchToken(tokenId);
        return new AccessChange(user, TokenChanged.Of(token, made: false, _store.Now)) { Also = [DocumentWrite.Remove(DocumentKinds.AccessToken, tokenId), DocumentWrite.Remove(DocumentKinds.TokenUse, tokenId)] };
    }, by, cancellation);

    /// <summary>When a person's tokens last signed in, by their identifiers, each to the quarter of an hour. One that never did is not there.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastUsesAsync(User user, CancellationToken cancellation = default) =>
        await _store.Documents.ListAsync(new DocumentListing(DocumentKinds.TokenUse) { Parents = [user.Person] }, cancellation).ToDictionaryAsync(use => use.Id, use => DateTimeOffset.FromUnixTimeMilliseconds(use.Order), cancellationToken: cancellation);

    /// <summary>Keeps that a token signed in now. Asked when its secret is looked at: a server remembers a credential for a while.</summary>
    internal Task UsedAsync(AccessToken token, CancellationToken cancellation) =>
        _store.Documents.WriteAsync([DocumentWrite.Put(new Document(DocumentKinds.TokenUse, token.TokenId) { Parent = token.Person, Order = _store.Now, Body = "{}"u8.ToArray() })], [], cancellation);

    internal async Task<AccessToken?> FindAsync(string tokenId, CancellationToken cancellation) =>
        await _store.Documents.FindAsync(DocumentKinds.AccessToken, tokenId, cancellation) is { } document ? AccessToken.Of(document) : null;
}

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

    /// <summary>Makes a token.</summary>
    /// <param name="userName">Whose it is.</param>
    /// <param name="label">What it is for, for people.</param>
    /// <param name="scope">How much it may.</param>
    /// <param name="lifetime">How long it signs in: at most ten years.</param>
    /// <param name="by">Who asks: a pseudonym, or null for the owner of the machine.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<NewAccessToken>> AddAsync(string userName, string label, TokenScope scope, TimeSpan lifetime, string? by, CancellationToken cancellation = default)
    {
        if (FieldRules.Length("label", label, MostLabel) is { } tooLong) return tooLong;
        if (lifetime <= TimeSpan.Zero || lifetime > Longest) return FieldProblems.Invalid("lifetime", $"{lifetime.TotalDays:0.##} days", "A token lives for some time, and not for ever.", $"more than nothing, at most {Longest.TotalDays:0} days");
        var (id, secret) = TokenText.Make(_store.Entropy);
        AccessToken? made = null;
        var written = await _store.ChangeAsync(userName, user =>
        {
            var now = _store.Now;
            made = new AccessToken(id, user.Person, label, scope, TokenText.HashOf(secret), now, now + (long)lifetime.TotalMilliseconds);
            return new AccessChange(user, AccessChanged.Of(AccessChangeKind.TokenAdded, made, now)) { Also = [DocumentWrite.Add(made.ToDocument())] };
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
        return new AccessChange(user, AccessChanged.Of(AccessChangeKind.TokenRemoved, token, _store.Now)) { Also = [DocumentWrite.Remove(DocumentKinds.AccessToken, tokenId)] };
    }, by, cancellation);

    internal async Task<AccessToken?> FindAsync(string tokenId, CancellationToken cancellation) =>
        await _store.Documents.FindAsync(DocumentKinds.AccessToken, tokenId, cancellation) is { } document ? AccessToken.Of(document) : null;
}

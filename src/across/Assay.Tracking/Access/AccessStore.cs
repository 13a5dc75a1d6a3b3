using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>What the services of access share: documents, time, chance, and one way to change a person's access.</summary>
internal sealed class AccessStore(IDocumentStore documents, TimeProvider clock, Entropy entropy)
{
    private const int PersonBytes = 16;
    private static readonly string[] Owned = [DocumentKinds.AccessToken, DocumentKinds.TokenUse, DocumentKinds.Passkey, DocumentKinds.Permission, DocumentKinds.RoleGrant];
    private readonly DocumentTurns _turns = new();
    private readonly SemaphoreSlim _hashing = new(Environment.ProcessorCount);
    private long _changes;

    public IDocumentStore Documents => documents;

    public Entropy Entropy => entropy;

    public TimeProvider Clock => clock;

    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>How often this process changed anybody's access.</summary>
    public long Changes => Volatile.Read(ref _changes);

    public string NewPerson()
    {
        var bytes = new byte[PersonBytes];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Hashes a password away from whoever waits for a reply to something else.</summary>
    public Task<string> HashAsync(string password, CancellationToken cancellation) => WorkAsync(() => PasswordHash.Of(password, entropy), cancellation);

    /// <summary>
    /// Checks a password: as many at a time as there are cores, however many knock. Whether it is looked at at all is asked when its turn has come, and a failure is counted before the turn goes on: who knocks a thousand times at
    /// once gets no more guesses than who knocks one by one.
    /// </summary>
    /// <param name="password">The password.</param>
    /// <param name="hash">What is kept; null where there is none.</param>
    /// <param name="isShutOut">Whether attempts are not looked at.</param>
    /// <param name="missed">Told of a failure.</param>
    /// <param name="cancellation">Given up by the client.</param>
    /// <returns>Whether it matches; null where it was not looked at.</returns>
    public Task<bool?> MatchesAsync(string password, string? hash, Func<bool> isShutOut, Action missed, CancellationToken cancellation) => WorkAsync<bool?>(() =>
    {
        if (isShutOut()) return null;
        var matches = PasswordHash.Matches(password, hash);
        if (!matches) missed();
        return matches;
    }, cancellation);

    public async Task<IReadOnlyList<Document>> OwnedAsync(string person, CancellationToken cancellation)
    {
        var found = new List<Document>();
        foreach (var kind in Owned)
            await foreach (var document in documents.ListAsync(new DocumentListing(kind) { Parents = [person] }, cancellation)) found.Add(document);
        return found;
    }

    public Task<Outcome<User>> ChangeAsync(string name, Func<User, Outcome<AccessChange>> change, string? by, CancellationToken cancellation) =>
        ChangeAsync(name, user => Task.FromResult(change(user)), by, cancellation);

    /// <summary>Reads the person of a name, changes their access, and does so again when somebody else was first.</summary>
    public Task<Outcome<User>> ChangeAsync(string name, Func<User, Task<Outcome<AccessChange>>> change, string? by, CancellationToken cancellation) => _turns.TakeAsync(name, async () =>
    {
        if (await documents.FindByNameAsync(DocumentKinds.User, "", name, cancellation) is not { } document) return AccessFaults.NoSuchUser(name);
        var changed = await change(User.Of(document));
        if (!changed.Succeeded) return Outcome<User>.Failed(changed.Problems);
        if (changed.Value.Told is not { } told) return changed.Value.User;
        var written = await documents.WriteAsync([DocumentWrite.Replace(changed.Value.User.ToDocument()), .. changed.Value.Also], [told.By(by)], cancellation);
        Interlocked.Increment(ref _changes);
        return written.Map(_ => changed.Value.User with { Version = changed.Value.User.Version + 1 });
    }, cancellation);

    private async Task<T> WorkAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _hashing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _hashing.Release();
        }
    }
}

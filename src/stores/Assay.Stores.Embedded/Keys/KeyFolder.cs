using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Keys;

/// <summary>
/// A person's keys, on their own machine and never in a project: the P-256 key that signs their records, the Ed25519 seed of each log they
/// keep, and the pseudonym that stands for them in records. Made on first use; files are for the owner alone, and refused otherwise.
/// </summary>
/// <param name="path">The folder, mostly <c>~/.config/assay/keys</c>.</param>
/// <param name="entropy">Makes pseudonyms and seeds.</param>
public sealed class KeyFolder(string path, Entropy entropy)
{
    private const int PseudonymSize = 16;

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether the person's identity is kept here already.</summary>
    public bool HasIdentity => File.Exists(IdentityFile);

    private string IdentityFile => System.IO.Path.Combine(Path, "person.json");

    private string PersonFile => System.IO.Path.Combine(Path, "person.pem");

    private string RetiredFolder => System.IO.Path.Combine(Path, "retired");

    /// <summary>Where the keys of logs lie.</summary>
    internal string LogFolder => System.IO.Path.Combine(Path, "logs");

    /// <summary>Who the person is, under a random pseudonym of 32 hexadecimal digits that is made once and stays.</summary>
    /// <param name="name">The name to begin with; kept from the first call on. See <see cref="Introduce"/>.</param>
    /// <param name="address">The address to begin with; may be empty.</param>
    /// <returns>The identity, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<ActorIdentity> Identity(string name, string address = "") =>
        PrivateFile.ReadOrMake(IdentityFile, () => IdentityText.Write(new ActorIdentity(Pseudonym(), name, address))).Then(json => IdentityText.Read(json, IdentityFile));

    /// <summary>Changes name and address for the records to come. The pseudonym stays.</summary>
    /// <returns>The new identity, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<ActorIdentity> Introduce(string name, string address) => Identity(name, address).Map(known =>
    {
        var changed = known with { Name = name, Address = address };
        DurableFile.Write(IdentityFile, IdentityText.Write(changed));
        return changed;
    });

    /// <summary>The key that signs the person's records. The caller disposes of it.</summary>
    /// <returns>The key, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<PersonKey> PersonKey() => PrivateFile.ReadOrMake(PersonFile, PersonPem.New).Then(pem => PersonPem.Read(pem, PersonFile));

    /// <summary>Makes a new key for the records to come. The old public half is kept in <c>retired/</c>; the old private half is gone.</summary>
    /// <returns>The new key, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<PersonKey> Rotate() => PersonKey().Then(old =>
    {
        using (old)
        {
            DurableFile.MakeFolder(RetiredFolder);
            DurableFile.Write(System.IO.Path.Combine(RetiredFolder, old.KeyId + ".pem"), Encoding.ASCII.GetBytes(PersonPem.Public(old)));
        }
        DurableFile.Write(PersonFile, PersonPem.New());
        return PersonKey();
    });

    /// <summary>Signs from now on as somebody that a server knows, with this key. Who signed here before, and their key, are kept in <c>former/PSEUDONYM</c>.</summary>
    public void Become(ActorIdentity identity, PersonKey key)
    {
        DurableFile.MakeFolder(Path);
        if (HasIdentity && Identity("") is { Succeeded: true, Value: { } before } && before.Person != identity.Person)
        {
            var former = System.IO.Path.Combine(Path, "former", before.Person);
            DurableFile.MakeFolder(former);
            foreach (var file in new[] { PersonFile, IdentityFile }.Where(File.Exists)) File.Copy(file, System.IO.Path.Combine(former, System.IO.Path.GetFileName(file)), overwrite: true);
        }

        DurableFile.Write(PersonFile, PersonPem.Of(key));
        DurableFile.Write(IdentityFile, IdentityText.Write(identity));
    }

    /// <summary>The public half of the person's key as PEM (SubjectPublicKeyInfo): what a verifier pins.</summary>
    /// <returns>The PEM text, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<string> ExportPublic() => PersonKey().Map(key =>
    {
        using (key) return PersonPem.Public(key);
    });

    /// <summary>The signer of the log <paramref name="origin"/>, whose seed is made now. The caller disposes of it.</summary>
    /// <returns>The signer, or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<LogSigner> MakeLogKey(string origin)
    {
        DurableFile.MakeFolder(Path);
        return PrivateFile.ReadOrMake(LogFile(origin), NewSeed).Then(seed => LogSeed.Read(seed, origin, LogFile(origin)));
    }

    /// <summary>The signer of the log <paramref name="origin"/>. The caller disposes of it.</summary>
    /// <returns>The signer, or <c>keys.no-log-key</c>, <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<LogSigner> LogKey(string origin)
    {
        var read = PrivateFile.Read(LogFile(origin));
        if (!read.Problems.IsEmpty) return Outcome<LogSigner>.Failed(read.Problems);
        return read.Value is { } seed ? LogSeed.Read(seed, origin, LogFile(origin)) : KeyFaults.NoLogKey(LogFile(origin), origin);
    }

    /// <summary>Every key in the folder, without its private half. Logs come last.</summary>
    /// <returns>The keys, or every reason why one cannot be read.</returns>
    public Outcome<IReadOnlyList<KeyDescription>> List()
    {
        var listing = new KeyListing();
        if (File.Exists(PersonFile)) listing.Add(PersonKey(), key => new KeyDescription("records", key.KeyId, PersonFile));
        foreach (var file in FilesIn(RetiredFolder, "*.pem")) listing.Add(new KeyDescription("records (retired)", System.IO.Path.GetFileNameWithoutExtension(file), file));
        foreach (var file in FilesIn(LogFolder, "*.seed"))
        {
            var origin = Uri.UnescapeDataString(System.IO.Path.GetFileNameWithoutExtension(file));
            listing.Add(LogKey(origin), key => new KeyDescription($"log {origin}", key.VerifierKey.Fingerprint.ToString(), file));
        }
        return listing.Result();
    }

    /// <summary>Where the seed of a log lies, whether it exists or not.</summary>
    internal string LogFile(string origin) => System.IO.Path.Combine(LogFolder, Uri.EscapeDataString(origin) + ".seed");

    private static IEnumerable<string> FilesIn(string folder, string pattern) => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal) : [];

    private string Pseudonym()
    {
        Span<byte> bytes = stackalloc byte[PseudonymSize];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private byte[] NewSeed()
    {
        Span<byte> seed = stackalloc byte[LogSigner.SeedSize];
        entropy(seed);
        return LogSeed.Write(seed);
    }
}

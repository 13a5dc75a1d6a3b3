using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Keys;

namespace Assay.Stores.Embedded.Keys;

/// <summary>
/// The keys that a server holds for people who sign in to it: one each, encrypted in the home with AES-256-GCM under a key that is derived, for each person, from 32 random bytes which lie among the owner's keys and not in the
/// home. A copy of the home alone opens none of them; whoever runs the server, or reads both places, opens all.
/// </summary>
/// <param name="folder">The folder in the home.</param>
/// <param name="keys">The owner's keys.</param>
/// <param name="entropy">Makes the wrapping key and nonces.</param>
public sealed class HeldKeys(string folder, KeyFolder keys, Entropy entropy) : IDisposable
{
    private const int WrapSize = 32;
    private readonly ConcurrentDictionary<string, PersonKey> _open = new(StringComparer.Ordinal);

    /// <summary>A person's key, made the first time.</summary>
    /// <param name="person">Their pseudonym.</param>
    /// <returns>The key, which stays open until all are closed; or <c>keys.open-to-others</c>, <c>keys.unreadable</c>.</returns>
    public Outcome<PersonKey> Of(string person)
    {
        if (_open.TryGetValue(person, out var open)) return open;
        var wrap = PrivateFile.ReadOrMake(Path.Combine(keys.Path, "people.wrap"), () => Bytes(WrapSize));
        var path = FileOf(person);
        return wrap.Then(secret => PrivateFile.ReadOrMake(path, () => Wrap(secret, person)).Then(file => Unwrap(secret, person, file, path))).Map(key => _open.GetOrAdd(person, key));
    }

    /// <summary>The fingerprint of a person's key; null where they have none, or it cannot be read.</summary>
    public string? FingerprintOf(string person) => (_open.ContainsKey(person) || File.Exists(FileOf(person))) && Of(person) is { Succeeded: true, Value: { } key } ? key.KeyId : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _open.Values) key.Dispose();
    }

    private string FileOf(string person) => Path.Combine(folder, $"{Digest.Of(person)}.key");

    private byte[] Wrap(byte[] secret, string person)
    {
        using var key = PersonKey.Create();
        var plain = key.ToPkcs8();
        var (nonce, tag, cipher) = (Bytes(AesGcm.NonceByteSizes.MaxSize), new byte[AesGcm.TagByteSizes.MaxSize], new byte[plain.Length]);
        using var aes = new AesGcm(KeyFor(secret, person), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(person));
        CryptographicOperations.ZeroMemory(plain);
        return [.. nonce, .. tag, .. cipher];
    }

    private static Outcome<PersonKey> Unwrap(byte[] secret, string person, byte[] file, string path)
    {
        var (nonceSize, tagSize) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        if (secret.Length != WrapSize || file.Length <= nonceSize + tagSize) return KeyFaults.Unreadable(path, "it is too short.");
        var plain = new byte[file.Length - nonceSize - tagSize];
        try
        {
            using var aes = new AesGcm(KeyFor(secret, person), tagSize);
            aes.Decrypt(file.AsSpan(0, nonceSize), file.AsSpan(nonceSize + tagSize), file.AsSpan(nonceSize, tagSize), plain, Encoding.UTF8.GetBytes(person));
            return PersonKey.FromPkcs8(plain);
        }
        catch (CryptographicException fault)
        {
            return KeyFaults.Unreadable(path, fault.Message);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] KeyFor(byte[] secret, string person) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, WrapSize, info: Encoding.UTF8.GetBytes($"assay held key {person}"));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        entropy(bytes);
        return bytes;
    }
}

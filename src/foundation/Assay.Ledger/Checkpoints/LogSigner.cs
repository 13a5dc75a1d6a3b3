using System.Buffers.Binary;
using System.Text;
using Assay.Kernel;
using NSec.Cryptography;

namespace Assay.Ledger.Checkpoints;

/// <summary>The log's own Ed25519 key: signs each head as a C2SP checkpoint. Safe for several threads at once.</summary>
public sealed class LogSigner : IDisposable
{
    /// <summary>Length of the seed in bytes.</summary>
    public const int SeedSize = 32;

    private readonly Key _key;

    /// <summary>The log named <paramref name="origin"/>, under the key that grows from <paramref name="seed"/> (RFC 8032 §5.1.5).</summary>
    /// <exception cref="ArgumentException">The origin is no note's name (not empty, no white space, no plus sign), or the seed is not 32 bytes.</exception>
    public LogSigner(string origin, ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedSize) throw new ArgumentException($"An Ed25519 seed is {SeedSize} bytes, not {seed.Length}.", nameof(seed));
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        VerifierKey = VerifierKey.Of(origin, _key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>What checks this signer's checkpoints.</summary>
    public VerifierKey VerifierKey { get; }

    /// <summary>The signed note for a log of <paramref name="size"/> leaves with the root <paramref name="root"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public string Sign(long size, Digest root)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var text = Checkpoint.TextOf(VerifierKey.Name, size, root);
        var signature = new byte[sizeof(uint) + SignatureAlgorithm.Ed25519.SignatureSize];
        BinaryPrimitives.WriteUInt32BigEndian(signature, VerifierKey.KeyHash);
        SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(text), signature.AsSpan(sizeof(uint)));
        return $"{text}\n— {VerifierKey.Name} {Convert.ToBase64String(signature)}\n";
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Merkle;

namespace Assay.Ledger.Checkpoints;

/// <summary>
/// A signed head of a log, as C2SP's tlog-checkpoint writes it: origin, size and root on a line each, a blank line, and one line a signature. Witnesses
/// add lines of their own; those are kept and do not disturb the log's.
/// </summary>
public sealed record Checkpoint
{
    private const string SignaturePrefix = "— ";

    /// <summary>The longest note that is read, in characters.</summary>
    public const int LongestNote = 64 * 1024;

    private Checkpoint()
    {
    }

    /// <summary>Which log.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of leaves.</summary>
    public required long Size { get; init; }

    /// <summary>The Merkle tree hash over them.</summary>
    public required Digest Root { get; init; }

    /// <summary>Size and root together, as proofs want them.</summary>
    public TreeHead Head => new(Size, Root);

    /// <summary>The whole note, as it was read.</summary>
    public required string Note { get; init; }

    /// <summary>The part of <see cref="Note"/> that is signed: up to and with the newline before the blank line.</summary>
    public required string SignedText { get; init; }

    /// <summary>Every signature line, the log's and witnesses', in the order of the note.</summary>
    public required ImmutableArray<NoteSignature> Signatures { get; init; }

    /// <summary>Reads a note without judging its signatures: that is <see cref="Verify(VerifierKey)"/>.</summary>
    /// <returns>The checkpoint, or <c>checkpoint.shape</c>.</returns>
    public static Outcome<Checkpoint> Parse(string note)
    {
        if (note.Length > LongestNote) return Unreadable("the note is longer than 64 KiB");
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || end + 2 >= note.Length || !note.EndsWith('\n')) return Unreadable("the blank line or the last newline is missing");
        if (note.Any(letter => letter < ' ' && letter != '\n')) return Unreadable("it has control characters");
        var signatures = SignaturesOf(note[(end + 2)..^1]);
        var lines = note[..end].Split('\n');
        if (signatures is not { } read) return Unreadable("a signature line is not '— name base64'");
        if (lines.Length < 3 || lines.Any(line => line.Length == 0)) return Unreadable("it wants a line each for origin, size and root");
        if (!TrySize(lines[1], out var size)) return Unreadable("the size is not a decimal number without leading zeros");
        if (!NoteText.TryBase64(lines[2], out var root) || root.Length != Digest.Size) return Unreadable("the root is not the base64 of 32 bytes");
        return new Checkpoint { Origin = lines[0], Size = size, Root = new Digest(root), Note = note, SignedText = note[..(end + 1)], Signatures = read };
    }

    /// <summary>Reads a note and checks that <paramref name="key"/> signed it.</summary>
    /// <returns>The checkpoint, or <c>checkpoint.shape</c>, <c>checkpoint.origin</c>, <c>checkpoint.signature</c>.</returns>
    public static Outcome<Checkpoint> Verify(string note, VerifierKey key) => Parse(note).Then(checkpoint => checkpoint.Verify(key));

    /// <summary>Checks that the log whose key is <paramref name="key"/> signed this head.</summary>
    /// <returns>This checkpoint, or <c>checkpoint.origin</c>, <c>checkpoint.signature</c>.</returns>
    public Outcome<Checkpoint> Verify(VerifierKey key)
    {
        if (Origin != key.Name)
            return new Problem("checkpoint.origin", "The checkpoint is of another log than the key.", "Give the verifier key of the log that the checkpoint names.") { Value = Origin, Expected = key.Name };
        var text = Encoding.UTF8.GetBytes(SignedText);
        var own = Signatures.Where(line => line.Name == key.Name && line.KeyHash == key.KeyHash).ToList();
        if (own.Count == 1 && key.Verify(text, own[0].Signature.Span)) return this;
        return new Problem("checkpoint.signature", "The checkpoint is not signed by the log's key.", "Do not rely on it: ask the log's owner for its checkpoint and verifier key by another way.") { Value = Origin, Expected = $"one valid signature of key {key.KeyHash:x8}" };
    }

    internal static string TextOf(string origin, long size, Digest root) =>
        string.Create(CultureInfo.InvariantCulture, $"{origin}\n{size}\n{Convert.ToBase64String(root.ToArray())}\n");

    private static ImmutableArray<NoteSignature>? SignaturesOf(string block)
    {
        var lines = block.Split('\n');
        var signatures = ImmutableArray.CreateBuilder<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (SignatureOf(line) is not { } signature) return null;
            signatures.Add(signature);
        }

        return signatures.MoveToImmutable();
    }

    private static NoteSignature? SignatureOf(string line)
    {
        if (!line.StartsWith(SignaturePrefix, StringComparison.Ordinal)) return null;
        var parts = line[SignaturePrefix.Length..].Split(' ');
        if (parts.Length != 2 || !VerifierKey.IsName(parts[0]) || !NoteText.TryBase64(parts[1], out var bytes) || bytes.Length <= sizeof(uint)) return null;
        return new NoteSignature(parts[0], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(sizeof(uint)));
    }

    private static bool TrySize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size.ToString(CultureInfo.InvariantCulture) == text;

    private static Problem Unreadable(string why) =>
        new("checkpoint.shape", $"This is not a checkpoint: {why}.", "Give the note as the log wrote it, with its blank line and signature lines.") { Expected = "origin, size, root, a blank line, signatures" };
}

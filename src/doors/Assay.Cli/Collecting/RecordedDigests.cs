using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Store;

namespace Assay.Cli.Collecting;

/// <summary>Finds which digests the records of a ledger mention, wherever they stand in them.</summary>
internal static class RecordedDigests
{
    private const int TextLength = Digest.Size * 2;

    /// <summary>Those of the digests that some record mentions; the whole log is looked through once.</summary>
    public static async Task<IReadOnlySet<Digest>> FindAsync(ILedgerStore ledger, IReadOnlyCollection<Digest> digests, CancellationToken cancellation)
    {
        var (wanted, found) = (digests.ToHashSet(), new HashSet<Digest>());
        await foreach (var stored in ledger.ReadAsync(0, await ledger.SizeAsync(cancellation), cancellation))
        {
            if (Envelope.Parse(stored.Bytes.Span) is { Succeeded: true } envelope) Look(envelope.Value.Payload.Span, wanted, found);
        }

        return found;
    }

    private static void Look(ReadOnlySpan<byte> text, HashSet<Digest> wanted, HashSet<Digest> found)
    {
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f'))
            {
                length++;
                continue;
            }

            if (length == TextLength && Digest.TryParse(System.Text.Encoding.ASCII.GetString(text.Slice(i - length, length)), out var digest) && wanted.Contains(digest)) found.Add(digest);
            length = 0;
        }
    }
}

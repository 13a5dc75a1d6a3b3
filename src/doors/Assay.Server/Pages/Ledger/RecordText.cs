using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Ledger;

/// <summary>Finds a text in records: in what is signed as it is written, whatever the case. Sealed texts are not in it.</summary>
/// <param name="text">The text.</param>
internal sealed class RecordText(string text)
{
    // Leaves that follow each other are read together, so many at most.
    private const int MostTogether = 64;

    // A quotation mark, or a letter that JSON escapes, stands in the record as it is escaped.
    private readonly SearchValues<string> _written = SearchValues.Create([JsonSerializer.Serialize(text, RecordJson.Options)[1..^1]], StringComparison.OrdinalIgnoreCase);

    // The upper and lower case of a plain letter are plain: it can be looked for byte by byte.
    private readonly Encoding _encoding = Ascii.IsValid(text) ? Encoding.Latin1 : Encoding.UTF8;

    /// <summary>Each of the records, and whether it holds the text or its id starts so. They are read as far as whoever asks goes on.</summary>
    /// <param name="ledger">The log.</param>
    /// <param name="headers">The records, the newest first.</param>
    /// <param name="cancellation">Stops it.</param>
    public async IAsyncEnumerable<(RecordHeader Header, bool Has)> LookAsync(IndexedLedger ledger, IReadOnlyList<RecordHeader> headers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var at = 0; at < headers.Count;)
        {
            var end = at + 1;
            while (end < headers.Count && end - at < MostTogether && headers[end].Index == headers[end - 1].Index - 1) end++;
            var stored = await ledger.ReadAsync(headers[end - 1].Index, headers[at].Index + 1, cancellation).ToDictionaryAsync(envelope => envelope.Index, cancellationToken: cancellation);
            for (; at < end; at++) yield return (headers[at], Starts(headers[at]) || (stored.TryGetValue(headers[at].Index, out var envelope) && Has(envelope)));
        }
    }

    private bool Starts(RecordHeader header) => header.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private bool Has(StoredEnvelope stored)
    {
        if (Envelope.Parse(stored.Bytes.Span) is not { Succeeded: true, Value: { } envelope }) return false;
        var letters = ArrayPool<char>.Shared.Rent(_encoding.GetMaxCharCount(envelope.Payload.Length));
        try
        {
            return letters.AsSpan(0, _encoding.GetChars(envelope.Payload.Span, letters)).ContainsAny(_written);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }
}

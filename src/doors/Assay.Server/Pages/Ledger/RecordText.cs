using System.Text;
using System.Text.Json;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Index;
using Assay.Ledger.Records;

namespace Assay.Server.Pages.Ledger;

/// <summary>Finds a text in a record: in what is signed as it is written, whatever the case. Sealed texts are not in it.</summary>
internal static class RecordText
{
    /// <summary>Whether the record holds the text, or its id starts so.</summary>
    public static async Task<bool> HasAsync(IndexedLedger ledger, RecordHeader header, string text, CancellationToken cancellation)
    {
        if (header.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase)) return true;
        if (await ledger.StoredAsync(header.Index, cancellation) is not { } stored || Envelope.Parse(stored.Bytes.Span) is not { Succeeded: true, Value: { } envelope }) return false;
        return Encoding.UTF8.GetString(envelope.Payload.Span).Contains(AsWritten(text), StringComparison.OrdinalIgnoreCase);
    }

    // A quotation mark, or a letter that JSON escapes, stands in the record as it is escaped.
    private static string AsWritten(string text) => JsonSerializer.Serialize(text, RecordJson.Options)[1..^1];
}

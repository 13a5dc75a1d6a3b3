using System.Text.Json;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Store;

namespace Assay.Ledger.Records;

/// <summary>A record that has been signed here, so that it need not be read back from its own bytes.</summary>
/// <param name="Envelope">What goes into the store.</param>
/// <param name="Header">Its statement, without the body.</param>
/// <param name="Body">The body as it is written in the envelope.</param>
internal sealed record SignedRecord(NewEnvelope Envelope, Statement Header, JsonElement Body)
{
    /// <summary>The record at its place in the log.</summary>
    public RecordEntry At(long index) => RecordReader.EntryOf(index, Envelope.LeafHash, Header, Body);
}

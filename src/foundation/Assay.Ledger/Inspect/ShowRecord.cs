using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Store;

namespace Assay.Ledger.Inspect;

/// <summary>The capability <c>ledger show</c>: one record in full, with the personal texts that this home can open.</summary>
public static class ShowRecord
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The declaration.</summary>
    public static Capability<RecordRequest, ShownRecord> Capability { get; } = new("ledger show", "Show one record in full, with the sealed texts that this home's vault can open.")
    {
        Parameters = [new("id", "The record's id, the start of one, or its leaf as reports cite it: 17 or '#17'.") { IsRequired = true, IsPositional = true }],
        Problems = RecordSearch.Problems,
        Examples = [new("assay ledger show 0193a4", "the record whose id starts so"), new("assay ledger show 17", "leaf 17, as the model card cites it"), new("assay ledger show 0193a4 --json", "with its envelope, byte for byte")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<ShownRecord>> HandleAsync(RecordRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.Id, cancellation);
        if (!found.Succeeded) return Outcome<ShownRecord>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        var vault = services.Need<IVault>();
        var opened = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var (field, commitment) in SealedFieldsOf(bytes)) opened[field] = (await vault.OpenAsync(commitment, cancellation))?.Text;
        return new ShownRecord(entry, opened.ToImmutable(), Encoding.UTF8.GetString(bytes.Span));
    }

    private static IEnumerable<(string Field, Digest Commitment)> SealedFieldsOf(ReadOnlyMemory<byte> envelope)
    {
        using var statement = JsonDocument.Parse(Envelope.Parse(envelope.Span).Required.Payload);
        return [.. SealedFields.In(statement.RootElement.GetProperty("predicate"), "")];
    }

    private static IEnumerable<string> Lines(ShownRecord shown)
    {
        var record = shown.Record;
        yield return $"{record.Kind} v{record.Version}   {record.Id}";
        yield return $"  leaf      {record.Index}   {record.LeafHash}";
        yield return $"  signed    {record.At:yyyy-MM-dd HH:mm:ss} UTC (self-stated), {record.Context.ToString().ToLowerInvariant()} work";
        yield return $"  person    {record.Person}   key {record.KeyId}";
        if (record.Project is not null) yield return $"  project   {record.Project}{(record.Step is null ? "" : $", step {record.Step}")}";
        foreach (var subject in record.Subjects) yield return $"  about     {subject.Name}   {subject.Digest}";
        foreach (var (field, text) in shown.Opened) yield return $"  {field,-22} {text ?? "(sealed; this home cannot open it)"}";
        yield return "";
        yield return JsonSerializer.Serialize(record.Body, Indented);
    }
}

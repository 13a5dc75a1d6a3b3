using System.Text.Json;
using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Index;
using Assay.Evidence.Sheets;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Checking;

/// <summary>Looks up what a claim cites.</summary>
/// <param name="store">The log.</param>
/// <param name="index">The index, up to date.</param>
/// <param name="openings">How often test sets were opened, by project.</param>
internal sealed class CitedEvidenceReader(ILedgerStore store, IEvidenceIndex index, IReadOnlyDictionary<string, long> openings)
{
    /// <summary>The kind of record that says that a test set was opened.</summary>
    public const string OpeningKind = "evaluate.opening";

    /// <summary>The kind of record of work that was collected where it lies.</summary>
    public const string CollectedKind = "evidence.collected";

    private const string Evaluations = "evaluate.";

    /// <summary>What is found under the identifier of a citation.</summary>
    public async Task<CitedEvidence> ReadAsync(CitedRecord cited, CancellationToken cancellation)
    {
        if (await store.FindAsync(cited.Id, cancellation) is not [var stored] || stored.Id != cited.Id) return new CitedEvidence(cited);
        var found = await index.AtAsync(stored.Index, cancellation);
        var artifact = Body<AddedArtifact>(stored);
        return new CitedEvidence(cited)
        {
            Found = found,
            IsUnchanged = Digest.Of(stored.Bytes.Span) == cited.Envelope,
            AiUse = artifact?.AiUse,
            HasAiDeclaration = artifact?.AiDeclaration is not null,
            Author = cited.Kind == CollectedKind ? AuthorOf(stored) : null,
            Stated = Body<SheetRow>(stored)?.Date,
            TestSetOpenings = found?.Project is { } project && cited.Kind.StartsWith(Evaluations, StringComparison.Ordinal) && openings.TryGetValue(project, out var count) ? count : null,
        };
    }

    // How it was matched is a word in the record's body. A word that is not known names nobody.
    private static SourceAuthor AuthorOf(StoredEnvelope stored)
    {
        var match = RecordReader.TryRead(stored) is { Succeeded: true } read && read.Value.Body.ValueKind == JsonValueKind.Object && read.Value.Body.TryGetProperty("match", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
        return match switch { "address" or "name" => SourceAuthor.Claimant, "given" or "claimed" => SourceAuthor.Unchecked, "somebodyElse" => SourceAuthor.SomebodyElse, _ => SourceAuthor.Nobody };
    }

    private static TBody? Body<TBody>(StoredEnvelope stored) where TBody : class, IRecordBody<TBody>
    {
        if (RecordReader.TryRead(stored) is not { Succeeded: true } read || read.Value.Kind != TBody.Kind.Name || read.Value.Version != TBody.Kind.Version) return null;
        try
        {
            return read.Value.As<TBody>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Cases;
using Assay.Retire.Records;

namespace Assay.Retire;

/// <summary>
/// Which models are out of use, by the records alone: what a door asks before it serves or releases one. Rehearsals retire nothing. It does
/// not judge signatures: that is for verification of the log.
/// </summary>
public static class RetiredModels
{
    /// <summary>Why a model may not be used; null while it may.</summary>
    /// <param name="store">The log.</param>
    /// <param name="model">The ONNX file's digest.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<RetiredModel?> FindAsync(ILedgerStore store, Digest model, CancellationToken cancellation = default) =>
        (await AllAsync(store, cancellation)).FirstOrDefault(retired => retired.Model == model);

    /// <summary>All of them, each once, the first retired first.</summary>
    public static async Task<ImmutableArray<RetiredModel>> AllAsync(ILedgerStore store, CancellationToken cancellation = default)
    {
        var ledger = await RetirementLedger.ReadOwnAsync(store, cancellation);
        return [.. ledger.Entries.Select(In).OfType<RetiredModel>().DistinctBy(retired => retired.Model)];
    }

    /// <summary>The model that a record takes out of use; null for any other record. The first such record of a model counts. For a reader that follows the log.</summary>
    public static RetiredModel? In(RecordEntry record) => (record.TryAs<RetireIntent>(), record.TryAs<RetireDeletion>(), record.TryAs<LegacyModel>()) switch
    {
        ({ } intent, _, _) => new RetiredModel(intent.Model, record.Id, record.At, intent.Trigger),
        (_, { IsRehearsal: false } deletion, _) => new RetiredModel(deletion.Model, record.Id, record.At, deletion.Trigger),
        (_, _, { IsOver: true, Model: { } model } legacy) => new RetiredModel(model, record.Id, record.At, RetireTrigger.Unneeded) { Legacy = legacy.Name },
        _ => null,
    };
}

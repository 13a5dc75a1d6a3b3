using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Registry;

/// <summary>Moves versions between stages.</summary>
public sealed class ModelStaging
{
    private readonly RegistryDocuments _documents;

    internal ModelStaging(RegistryDocuments documents) => _documents = documents;

    /// <summary>Moves a version to a stage.</summary>
    /// <param name="name">The registered model.</param>
    /// <param name="number">The version.</param>
    /// <param name="stage">One of <see cref="ModelStages"/>, in any case.</param>
    /// <param name="archiveExisting">Whether the versions that are in that stage are archived; only where the stage is an active one.</param>
    /// <param name="person">Who asked, when the server knows them: a pseudonym.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<ModelVersion>> MoveAsync(string name, int number, string stage, bool archiveExisting, string? person = null, CancellationToken cancellation = default)
    {
        var target = ModelStages.Parse(stage);
        if (!target.Succeeded) return Outcome<ModelVersion>.Failed(target.Problems);
        if (archiveExisting && !ModelStages.IsActive(target.Value))
            return FieldProblems.Invalid("stage", stage, $"Model version transition cannot archive existing model versions because '{stage}' is not an Active stage.", $"{ModelStages.Staging} or {ModelStages.Production}");

        return await _documents.ChangeAsync(name, model => MoveAsync(model, number, target.Value, archiveExisting, person, cancellation), cancellation);
    }

    private async Task<Outcome<RegistryChange<ModelVersion>>> MoveAsync(RegisteredModel model, int number, string stage, bool archiveExisting, string? person, CancellationToken cancellation)
    {
        var found = await _documents.VersionAsync(model, number, cancellation);
        if (!found.Succeeded) return Outcome<RegistryChange<ModelVersion>>.Failed(found.Problems);
        var moves = new List<(Document Document, string To)> { (found.Value.Version.ToDocument(found.Value.Document), stage) };
        if (archiveExisting)
            await foreach (var document in _documents.VersionsAsync(model, stage, null, cancellation))
                if (document.Order != number) moves.Add((document, ModelStages.Archived));

        var now = _documents.Now;
        var changes = moves.Select(move => Moved(ModelVersion.Of(move.Document, model), move, now, person)).ToArray();
        var changed = await WithLatestAsync(model with { LastUpdateTime = now }, [.. changes.Select(change => (change.Before, change.After))], cancellation);
        return new RegistryChange<ModelVersion>(changed, [.. changes.Select(change => change.Write)], [.. changes.SelectMany(change => change.Told)], changes[0].After);
    }

    private static (ModelVersion Before, ModelVersion After, DocumentWrite Write, OutboxEntry[] Told) Moved(ModelVersion before, (Document Document, string To) move, long now, string? person)
    {
        var after = before with { Stage = move.To, LastUpdateTime = now };
        OutboxEntry[] told = before.Stage == move.To ? [] : [TrackingRecordKind.Entry(new ModelStageChanged(before.ModelId, before.Name, before.Number, before.Stage, move.To, now), person)];
        return (before, after, DocumentWrite.Replace(after.ToDocument(move.Document.Version)), told);
    }

    /// <summary>Each stage's newest version after these moves.</summary>
    private async Task<RegisteredModel> WithLatestAsync(RegisteredModel model, IReadOnlyList<(ModelVersion Before, ModelVersion After)> moves, CancellationToken cancellation)
    {
        var moved = moves.Select(move => move.Before.Number).ToHashSet();
        foreach (var stage in moves.SelectMany(move => new[] { move.Before.Stage, move.After.Stage }).Distinct().ToArray())
        {
            var stays = await _documents.NewestAsync(model, stage, moved, cancellation);
            var comes = moves.Where(move => move.After.Stage == stage).Select(move => (int?)move.After.Number).Max();
            model = model.WithLatest(stage, stays is null || comes > stays ? comes : stays);
        }

        return model;
    }
}

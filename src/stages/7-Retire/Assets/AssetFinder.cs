using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Retire.Cases;

namespace Assay.Retire.Assets;

/// <summary>
/// Finds by the records what of a model lies in the home: its own files, the tables of its project, and what records about it name. Who else
/// names the same content shares it. Copies outside the home (exports, backups, other machines) are not seen.
/// </summary>
internal sealed class AssetFinder(RetirementLedger ledger, IArtifactStore artifacts)
{
    /// <summary>Every asset of the model, in the order of class and name.</summary>
    public ImmutableArray<FoundAsset> Of(RecordEntry model)
    {
        var digest = model.Subjects[0].Digest;
        var found = new Dictionary<Digest, FoundAsset>();
        // A comparison names two models, and its record is about both: the file of the other one is none of this one's documents.
        var others = ledger.Entries.Where(record => record.Kind == ModelSearch.Kind && !record.Subjects.Any(subject => subject.Digest == digest)).SelectMany(record => record.Subjects).Select(subject => subject.Digest).ToHashSet();
        foreach (var record in ledger.Entries.Where(record => record.Project == model.Project))
        {
            if (ClassIn(record, digest) is not { } kind) continue;
            foreach (var subject in record.Subjects.Where(subject => !found.ContainsKey(subject.Digest) && !(kind == AssetClass.Documents && others.Contains(subject.Digest)) && artifacts.Contains(subject.Digest)))
                found[subject.Digest] = new FoundAsset(subject.Name, subject.Digest, new FileInfo(artifacts.PathOf(subject.Digest)).Length, kind, []);
        }

        return [.. found.Values.Select(asset => asset with { SharedWith = Sharers(asset, model) }).OrderBy(asset => asset.Class).ThenBy(asset => asset.Name, StringComparer.Ordinal)];
    }

    private static AssetClass? ClassIn(RecordEntry record, Digest model)
    {
        var isAbout = record.Subjects.Any(subject => subject.Digest == model);
        if (record.Kind == ModelSearch.Kind) return isAbout ? AssetClass.Model : null;
        if (record.Kind.StartsWith("data.", StringComparison.Ordinal)) return AssetClass.Data;
        return isAbout && !record.Kind.StartsWith("retire.", StringComparison.Ordinal) ? AssetClass.Documents : null;
    }

    /// <summary>Other projects that name it; and for what several models of one project use, the others that are not retired.</summary>
    private ImmutableArray<string> Sharers(FoundAsset asset, RecordEntry model)
    {
        var elsewhere = ledger.Entries.Where(record => record.Project != model.Project && !record.Kind.StartsWith("retire.", StringComparison.Ordinal) && record.Subjects.Any(subject => subject.Digest == asset.Digest));
        var others = asset.Class == AssetClass.Model
            ? []
            : ledger.Entries.Where(record => ModelSearch.IsUsed(record, ledger) && record.Project == model.Project && record.Subjects[0].Digest != model.Subjects[0].Digest && ledger.Retired(record.Subjects[0].Digest) is null);
        return [.. elsewhere.Concat(others).Select(record => record.Id).Distinct().Take(20)];
    }
}

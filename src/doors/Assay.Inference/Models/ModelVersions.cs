using System.Collections.Immutable;

namespace Assay.Inference.Models;

/// <summary>The loaded versions of one model, the one that was loaded last at the end.</summary>
internal sealed class ModelVersions(ImmutableArray<ServedModel> models)
{
    public static ModelVersions None { get; } = new([]);

    public IReadOnlyList<string> Names => [.. models.Select(model => model.Version)];

    public IEnumerable<ModelSource> Sources => models.Select(model => model.Source);

    /// <summary>The version; null for the newest.</summary>
    public ServedModel? Find(string? version)
    {
        if (version is null) return models.IsEmpty ? null : models[^1];
        foreach (var model in models) if (model.Version == version) return model;
        return null;
    }

    public ModelVersions With(ServedModel model) => new([.. models.Where(known => known.Version != model.Version), model]);

    /// <summary>What is left without a version, or null when nothing is; and what is gone.</summary>
    public (ModelVersions? Kept, ImmutableArray<ServedModel> Gone) Without(string? version)
    {
        ImmutableArray<ServedModel> gone = [.. models.Where(model => version is null || model.Version == version)];
        return (gone.Length == models.Length ? null : new ModelVersions(models.RemoveRange(gone)), gone);
    }
}

namespace Assay.Inference.Models;

/// <summary>What could be served: the models of a home's projects, files given by hand.</summary>
public interface IModelCatalogue
{
    /// <summary>Every version of every model, the newest of a name last.</summary>
    Task<IReadOnlyList<ModelSource>> ListAsync(CancellationToken cancellation = default);
}

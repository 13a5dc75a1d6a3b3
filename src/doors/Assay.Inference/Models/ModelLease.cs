using Assay.Predictions;

namespace Assay.Inference.Models;

/// <summary>A model that is held for one request, to be disposed of: a version that is replaced meanwhile answers what it was asked.</summary>
public readonly struct ModelLease : IDisposable
{
    internal ModelLease(ServedModel model) => Model = model;

    /// <summary>How it came that this version was found.</summary>
    public VersionBy By { get; init; }

    /// <summary>The model.</summary>
    public ServedModel Model { get; }

    /// <inheritdoc/>
    public void Dispose() => Model.LetGo();
}

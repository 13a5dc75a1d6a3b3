using Assay.Predictions;

namespace Assay.Inference.Models;

/// <summary>A model that is held for one request, to be disposed of: a version that is replaced meanwhile answers what it was asked.</summary>
public readonly struct ModelLease : IDisposable
{
    internal ModelLease(ServedModel model) => Model = model;

    // As a byte: whoever holds a lease need not know the room that names it.
    private readonly byte _by;

    /// <summary>How it came that this version was found.</summary>
    internal VersionBy By { get => (VersionBy)_by; init => _by = (byte)value; }

    /// <summary>The model.</summary>
    public ServedModel Model { get; }

    /// <inheritdoc/>
    public void Dispose() => Model.LetGo();
}

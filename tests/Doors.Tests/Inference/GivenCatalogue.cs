using Assay.Inference.Models;

namespace Doors.Tests.Inference;

/// <summary>A catalogue of what it is given, which may change.</summary>
internal sealed class GivenCatalogue(params ModelSource[] sources) : IModelCatalogue
{
    public List<ModelSource> Sources { get; } = [.. sources];

    public Task<IReadOnlyList<ModelSource>> ListAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<ModelSource>>([.. Sources]);
}

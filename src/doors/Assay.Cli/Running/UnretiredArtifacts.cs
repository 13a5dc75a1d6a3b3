using System.Collections.Immutable;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Retire;

namespace Assay.Cli.Running;

/// <summary>
/// A home's artifacts, which take no model that was retired: the same data and seed would make the same file again, and what was deleted would be back.
/// </summary>
/// <param name="artifacts">The home's artifacts.</param>
/// <param name="eraser">Takes content away.</param>
/// <param name="retired">What is out of use.</param>
internal sealed class UnretiredArtifacts(IArtifactStore artifacts, IContentEraser eraser, ImmutableArray<RetiredModel> retired) : IArtifactStore
{
    /// <summary>The artifacts of a home, by its records.</summary>
    public static async Task<IArtifactStore> OfAsync(IArtifactStore artifacts, IContentEraser eraser, ILedgerStore ledger, CancellationToken cancellation)
    {
        var retired = await RetiredModels.AllAsync(ledger, cancellation);
        return retired.IsEmpty ? artifacts : new UnretiredArtifacts(artifacts, eraser, retired);
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemException">The content is a model that was retired.</exception>
    public async Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        var artifact = await artifacts.PutAsync(name, mediaType, write, cancellation);
        if (retired.FirstOrDefault(model => model.Model == artifact.Digest) is not { } found) return artifact;
        eraser.Erase(artifact.Digest);
        throw new ProblemException([new Problem("run.retired", found.Sentence, "Change what the model is made from, or leave the project alone: this run would make the same model again.") { Place = new Place(Field: "train"), Value = name }]);
    }

    /// <inheritdoc/>
    public string PathOf(Digest digest) => artifacts.PathOf(digest);

    /// <inheritdoc/>
    public bool Contains(Digest digest) => artifacts.Contains(digest);
}

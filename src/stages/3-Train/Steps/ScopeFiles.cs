using Assay.Projects.Artifacts;
using Assay.Projects.Steps;

namespace Assay.Train.Steps;

/// <summary>Leaves small artifacts.</summary>
internal static class ScopeFiles
{
    /// <summary>Leaves bytes as an artifact.</summary>
    public static Task<Artifact> WriteBytesAsync(this StepScope scope, string name, string mediaType, byte[] bytes, CancellationToken cancellation) =>
        scope.WriteArtifactAsync(name, mediaType, (path, stop) => File.WriteAllBytesAsync(path, bytes, stop), cancellation);
}

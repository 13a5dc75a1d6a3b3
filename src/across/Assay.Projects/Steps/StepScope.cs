using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>What a running step may do: leave artifacts, state records, tell how far it is. Nothing counts until the whole step is committed.</summary>
public sealed class StepScope
{
    private readonly IArtifactStore _store;
    private readonly Action<double, string> _progress;
    private readonly List<Artifact> _artifacts = [];
    private readonly List<(RecordKind Kind, IRecordBody Body, Subject[] Subjects)> _records = [];

    internal StepScope(IArtifactStore store, Action<double, string> progress)
    {
        _store = store;
        _progress = progress;
    }

    internal IReadOnlyList<Artifact> Artifacts => _artifacts;

    internal IReadOnlyList<(RecordKind Kind, IRecordBody Body, Subject[] Subjects)> Records => _records;

    /// <summary>Leaves an artifact: <paramref name="write"/> fills the temporary file whose path it is given.</summary>
    public async Task<Artifact> WriteArtifactAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var artifact = await _store.PutAsync(name, mediaType, write, cancellation);
        _artifacts.Add(artifact);
        return artifact;
    }

    /// <summary>States a record about <paramref name="subjects"/> (at least one). It is signed and appended when the step is committed.</summary>
    public void Record<TBody>(TBody body, params Subject[] subjects) where TBody : IRecordBody<TBody>
    {
        if (subjects.Length == 0) throw new ArgumentException("A record is about something: name at least one subject.", nameof(subjects));
        _records.Add((TBody.Kind, body, subjects));
    }

    /// <summary>Tells how far the step is.</summary>
    /// <param name="fraction">0 to 1.</param>
    /// <param name="message">What is being done, in a few words.</param>
    public void Progress(double fraction, string message) => _progress(fraction, message);
}

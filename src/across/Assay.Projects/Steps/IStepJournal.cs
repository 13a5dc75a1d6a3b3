using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Projects.Steps;

/// <summary>Remembers which steps were done with which inputs. Behind it stands the ledger; a test may keep it in memory.</summary>
public interface IStepJournal
{
    /// <summary>What the step left when it ran with exactly these inputs, or null.</summary>
    Task<StepResult?> FindAsync(string project, string step, Digest inputs, CancellationToken cancellation);

    /// <summary>Appends a step's records and its done-mark together; durable on completion.</summary>
    Task<StepResult> CommitAsync(string project, string step, Digest inputs, IReadOnlyList<RecordDraft> drafts, IReadOnlyList<Artifact> artifacts, CancellationToken cancellation);

    /// <summary>Forgets the done-marks of the steps whose names start with <paramref name="stepPrefix"/>.</summary>
    Task ForgetAsync(string project, string stepPrefix, CancellationToken cancellation);
}

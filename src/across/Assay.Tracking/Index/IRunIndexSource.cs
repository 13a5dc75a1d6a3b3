namespace Assay.Tracking.Index;

/// <summary>Where a run index reads from.</summary>
public interface IRunIndexSource
{
    /// <summary>Reads columns as of one moment, which includes every change that was answered before the call.</summary>
    Task ReadColumnsAsync(Action<IRunColumns> read, CancellationToken cancellation = default);
}

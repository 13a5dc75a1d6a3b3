using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Release.Changing;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Watching;

/// <summary>Takes a version back by a limit that its request states. Several servers, and one that was killed in between and started again, leave one record.</summary>
public static class AutomaticRollback
{
    /// <summary>Goes back, where the change is still what answers.</summary>
    /// <param name="step">The record of the step that is taken back.</param>
    /// <param name="why">The limit that is broken.</param>
    /// <param name="services">What it works with; records are signed as the server's owner.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The change; null where another came first.</returns>
    public static async Task<ReleaseChange?> CommitAsync(RecordEntry step, AutomaticChange why, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var history = await ReleaseHistory.ReadAsync(store, cancellation);
        var known = history.Changes.FirstOrDefault(change => change.Entry.Id == step.Id);
        if (known.Entry is null || known.Change.Model is not { } leaving || history.Live(step.Project ?? "", known.Change.Environment, step.Context)?.Entry.Id != step.Id) return null;
        var back = RollBackRelease.Back(known.Change, history) with { Automatic = why };
        var draft = RecordDraft.Of(back, $"release/rollback/automatic/{step.Id}", new Subject("model.onnx", leaving), await RecordSubject.OfAsync(store, step, cancellation));
        await ChangeWriter.WriteAsync(back, draft with { Project = step.Project, Context = step.Context }, services, cancellation);
        return back;
    }
}

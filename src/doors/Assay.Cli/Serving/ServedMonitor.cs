using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Kernel;
using Assay.Monitor.Running;
using Assay.Monitor.Scheduling;
using Assay.Monitor.Settings;
using Assay.Monitor.Windows;

namespace Assay.Cli.Serving;

/// <summary>Watches the model of a project while the server answers with it.</summary>
internal sealed class ServedMonitor : IAsyncDisposable
{
    private readonly MonitorSchedule? _schedule;

    private ServedMonitor(MonitorSchedule? schedule) => _schedule = schedule;

    /// <summary>Prepares it; without a project nothing is watched.</summary>
    /// <returns>The watch, or what is wrong with the project, or <c>serve.monitor</c>.</returns>
    public static Outcome<ServedMonitor> Open(OpenedHome home, Workplace workplace, ServeRequest request, ServedModels models, Action<Problem> warn)
    {
        if (request.Monitored is not { } folder) return new ServedMonitor(null);
        return ProjectRunner.ReadProject(workplace, folder).Then(project =>
        {
            var plan = WindowPlan.Parse(project.Section<MonitorSection>().Every, hasKey: false);
            if (!plan.Succeeded || plan.Value.Kind != WindowKind.Time) return new Problem("serve.monitor", "A server watches windows of time.", "Set monitor.every in the project file.") { Place = project.At("monitor.every"), Expected = "hour, day, week or month" };
            var run = new ScheduledRun(folder, project.Name, plan.Value, home, workplace.Clock);
            return Outcome<ServedMonitor>.Success(new ServedMonitor(new MonitorSchedule(plan.Value, stop => LookAsync(run, models, workplace, stop), workplace.Clock, warn)));
        });
    }

    /// <summary>Begins to look.</summary>
    public void Begin() => _schedule?.Begin();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _schedule?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<IReadOnlyList<Problem>> LookAsync(ScheduledRun run, ServedModels models, Workplace workplace, CancellationToken cancellation)
    {
        if (models.Services.Log is { } log) await log.CompactAsync(cancellation);
        return await run.LookAsync(answer => Tell(answer, workplace), cancellation);
    }

    private static void Tell(RunAnswer answer, Workplace workplace)
    {
        foreach (var raised in answer.Alerts) workplace.Terminal.Error.WriteLine($"ALERT {raised.Sentence}. Answer it with 'assay monitor acknowledge {raised.Id}'.");
    }
}

using Assay.Kernel;
using Assay.Monitor.Running;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Scheduling;

/// <summary>What a schedule does: compares the ended windows of a model's log with its project, as <c>assay monitor run --model</c> does.</summary>
/// <param name="folder">The project's folder.</param>
/// <param name="model">The served model's name.</param>
/// <param name="plan">Windows of time.</param>
/// <param name="services">What the run works with.</param>
/// <param name="clock">The clock.</param>
public sealed class ScheduledRun(string folder, string model, WindowPlan plan, IServiceProvider services, TimeProvider clock)
{
    /// <summary>How many windows back it looks again, for labels that came since.</summary>
    public const int Lookback = 8;

    /// <summary>Looks once.</summary>
    /// <param name="told">Hears of alerts that were raised.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What stood in the way; a model that nobody has asked yet is none.</returns>
    public async Task<IReadOnlyList<Problem>> LookAsync(Action<RunAnswer> told, CancellationToken cancellation)
    {
        var request = new RunRequest { Project = folder, Model = model, Every = plan.Unit, EndedOnly = true, Since = From(clock.GetUtcNow()).ToString("O", System.Globalization.CultureInfo.InvariantCulture) };
        var answer = await MonitorRun.Capability.Handle(request, services, cancellation);
        if (answer.Succeeded) told(answer.Value);
        return [.. answer.Problems.Where(problem => problem.Code != "monitor.no-log")];
    }

    private DateTimeOffset From(DateTimeOffset now)
    {
        var from = plan.Around(now).From;
        for (var back = 0; back < Lookback; back++) from = plan.Around(from.AddTicks(-1)).From;
        return from;
    }
}

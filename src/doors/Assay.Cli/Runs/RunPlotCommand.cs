using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Inspect;

namespace Assay.Cli.Runs;

/// <summary>Does <c>assay runs plot</c>.</summary>
internal static class RunPlotCommand
{
    private const int Narrowest = 40;
    private const int Widest = 160;

    /// <summary>Reads the histories and draws them.</summary>
    public static async Task<int> RunAsync(ITrackingStore store, Workplace workplace, RunPlotRequest request, CancellationToken cancellation)
    {
        var terminal = workplace.Terminal;
        var file = request.Svg is null ? null : new NewFile(request.Svg, workplace.CurrentFolder);
        Problem[] problems = [.. request.Problems(), .. new[] { file?.Problem() }.OfType<Problem>()];
        if (problems.Length > 0) return terminal.Refuse(problems);
        var runs = await RunLookup.AllAsync(store, request.Runs, cancellation);
        if (!runs.Succeeded) return terminal.Refuse(runs.Problems);
        var plot = await RunCurves.ReadAsync(store, runs.Value, request, cancellation);
        if (!plot.Succeeded) return terminal.Refuse(plot.Problems);
        if (file is null) foreach (var line in plot.Value.ToLines(Math.Clamp(terminal.Width, Narrowest, Widest))) terminal.Say(line);
        else if (file.IsOutput) await terminal.Out.WriteAsync(plot.Value.ToSvg());
        else
        {
            await file.WriteAsync(path => File.WriteAllTextAsync(path, plot.Value.ToSvg(), cancellation), terminal.OpenBytes, cancellation);
            terminal.Say($"{plot.Value.Title}: {file.Path}");
        }

        return ExitCode.Done;
    }
}

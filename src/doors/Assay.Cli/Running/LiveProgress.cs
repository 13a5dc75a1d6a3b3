using Assay.Kernel;
using Assay.Projects.Stages;
using Spectre.Console;

namespace Assay.Cli.Running;

/// <summary>Progress for a person who watches: the step that runs, with its elapsed time, below a line for each step that is done.</summary>
internal sealed class LiveProgress : IRunObserver, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly IAnsiConsole _console;
    private readonly StatusContext _status;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private string _step = "";
    private string _message = "";
    private long _started;

    private LiveProgress(IAnsiConsole console, StatusContext status, TimeProvider clock)
    {
        _console = console;
        _status = status;
        _clock = clock;
        _timer = clock.CreateTimer(_ => Draw(), null, Beat, Beat);
    }

    /// <summary>Draws on <paramref name="to"/> while <paramref name="work"/> goes on.</summary>
    public static async Task<T> ShowAsync<T>(TextWriter to, TimeProvider clock, Func<IRunObserver, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(to) });
        return await console.Status().Spinner(Spinner.Known.Dots).StartAsync("starting", async status =>
        {
            using var progress = new LiveProgress(console, status, clock);
            return await work(progress);
        });
    }

    /// <inheritdoc/>
    public void StepStarted(string step)
    {
        (_step, _message, _started) = (step, "", _clock.GetTimestamp());
        Draw();
    }

    /// <inheritdoc/>
    public void StepProgressed(string step, double fraction, string message)
    {
        _message = $"{fraction * 100:0} % {message}";
        Draw();
    }

    /// <inheritdoc/>
    public void StepFinished(string step, bool ran, TimeSpan elapsed)
    {
        if (ran) _console.MarkupLine($"[green]✓[/] {Markup.Escape(step),-34} [grey]{Durations.Text(elapsed),10}[/]");
        _step = "";
    }

    /// <inheritdoc/>
    public void Warned(Problem problem)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Draw()
    {
        var step = _step;
        if (step.Length > 0) _status.Status(Markup.Escape($"{step}  {Durations.Text(_clock.GetElapsedTime(_started))}  {_message}"));
    }
}

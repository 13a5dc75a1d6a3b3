using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Assay.Kernel;

namespace Assay.Train.External;

/// <summary>Runs a command to its end, or kills it with all that it started.</summary>
/// <param name="words">Program and arguments; no shell looks at them.</param>
/// <param name="folder">Where it runs, and what a relative path to the program starts from.</param>
/// <param name="limit">How long it may run.</param>
/// <param name="clock">Measures that.</param>
internal sealed class TrainingProcess(IReadOnlyList<string> words, string folder, TimeSpan limit, TimeProvider clock)
{
    // A process that was killed may have left children that hold its output open.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Runs it with further environment variables; done when it ended with exit code 0.</summary>
    public async Task<Outcome<Nothing>> RunAsync(IEnumerable<KeyValuePair<string, string>> environment, CommandLog log, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(environment) };
        process.OutputDataReceived += (_, line) => Keep(line, log);
        process.ErrorDataReceived += (_, line) => Keep(line, log);
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            return new Problem("train.command-not-started", $"The command cannot be started: {fault.Message}", Remedy)
            {
                Value = words[0],
                Expected = "a program on the PATH, or a path relative to the project's folder",
            };
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await EndAsync(process, log, cancellation);
    }

    // No shell takes a line apart, so "python3 train.py" as one item is looked for as a program of that name.
    private string Remedy => words[0].Contains(' ', StringComparison.Ordinal)
        ? $"Write each word as an item of its own: [{string.Join(", ", words.SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries)))}]."
        : "Check that the program is installed and may be run.";

    private static void Keep(DataReceivedEventArgs received, CommandLog log)
    {
        if (received.Data is { } line) log.Add(line);
    }

    private async Task<Outcome<Nothing>> EndAsync(Process process, CommandLog log, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync(process);
            cancellation.ThrowIfCancellationRequested();
            return TimedOut(log);
        }

        return process.ExitCode == 0 ? Outcome.Done : Failed(process.ExitCode, log);
    }

    private async Task KillAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        try
        {
            await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            // Nothing more can be done about it here.
        }
    }

    private ProcessStartInfo StartInfo(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(Program(), words.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private string Program() => Path.Combine(folder, words[0]) is var here && File.Exists(here) ? Path.GetFullPath(here) : words[0];

    private Problem TimedOut(CommandLog log) =>
        new("train.command-timeout", $"The command was stopped: it ran longer than {limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} seconds.", "Make it faster, or raise 'timeout_seconds'.")
        {
            Value = Said(log),
        };

    private static Problem Failed(int code, CommandLog log) =>
        new("train.command-failed", $"The command ended with exit code {code.ToString(CultureInfo.InvariantCulture)}.", "Correct the program; its last lines are quoted.")
        {
            Value = Said(log),
            Expected = "exit code 0",
        };

    private static string? Said(CommandLog log) => log.LastLines is { Length: > 0 } lines ? lines : null;
}

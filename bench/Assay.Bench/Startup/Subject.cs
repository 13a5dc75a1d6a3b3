using System.Diagnostics;

namespace Assay.Bench.Startup;

/// <summary>A program to start.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Program">The file.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Settings">Where it keeps keys and heads, so that those of whoever measures are left alone; null leaves the environment as it is.</param>
/// <param name="WantedMilliseconds">It should take less; null wants nothing.</param>
internal sealed record Subject(string Name, string Program, string[] Arguments, string Folder, string? Settings = null, int? WantedMilliseconds = null)
{
    /// <summary>Starts it, waits for its end, and returns how many milliseconds that took by the clock.</summary>
    /// <exception cref="InvalidOperationException">It ended with a fault.</exception>
    public async Task<double> RunAsync()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Settings is not null) Isolate(start, Settings);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var took = watch.Elapsed;
        return process.ExitCode == 0 ? took.TotalMilliseconds : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {texts[1]}{texts[0]}");
    }

    private static void Isolate(ProcessStartInfo start, string settings)
    {
        start.Environment.Remove("ASSAY_HOME");
        foreach (var variable in (string[])["XDG_CONFIG_HOME", "XDG_STATE_HOME"]) start.Environment[variable] = settings;
    }
}

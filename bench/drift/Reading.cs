using System.Diagnostics;

namespace Assay.Bench.Drift;

/// <summary>What a piece of work took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all cores together.</param>
/// <param name="Mebibytes">How much the process grew at most beyond what it held before (resident memory, looked at every five milliseconds).</param>
internal sealed record Reading(double Seconds, double ProcessorSeconds, double Mebibytes)
{
    /// <summary>Does the work and looks.</summary>
    public static Reading Of(Action work)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var (held, most) = (self.WorkingSet64, self.WorkingSet64);
        using var done = new CancellationTokenSource();
        var watching = Task.Factory.StartNew(() => Watch(done.Token, size => most = Math.Max(most, size)), TaskCreationOptions.LongRunning);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        var reading = (watch.Elapsed.TotalSeconds, Processor: (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        done.Cancel();
        watching.Wait();
        return new Reading(reading.TotalSeconds, reading.Processor, (most - held) / 1048576.0);
    }

    private static void Watch(CancellationToken done, Action<long> saw)
    {
        using var self = Process.GetCurrentProcess();
        while (!done.WaitHandle.WaitOne(5))
        {
            self.Refresh();
            saw(self.WorkingSet64);
        }
    }
}

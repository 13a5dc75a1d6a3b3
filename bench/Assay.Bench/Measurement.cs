using System.Diagnostics;
using System.Globalization;

namespace Assay.Bench;

/// <summary>How fast something was, against what it cannot be faster than.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Speed">The best of the rounds.</param>
/// <param name="Bound">The name of the measurement that bounds it; null for one that bounds others.</param>
/// <param name="Target">The share of the bound that is wanted, from 0 to 1.</param>
internal sealed record Measurement(string Name, Speed Speed, string? Bound = null, double? Target = null)
{
    private const int WarmingUp = 2;

    /// <summary>The head of a table of <see cref="Row"/>s.</summary>
    public const string Head = "| what | a second | share | processor µs each | share | wanted |\n| --- | ---: | ---: | ---: | ---: | ---: |";

    /// <summary>Runs each subject once a round, one after the other, so that all see the same weather; keeps the best of each. The first rounds warm up.</summary>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="items">What each subject does in a round.</param>
    /// <param name="subjects">Each makes ready, off the clock, what is then measured.</param>
    public static async Task<Speed[]> BestAsync(int rounds, int items, params Func<Func<Task>>[] subjects)
    {
        var best = Enumerable.Repeat(Speed.None, subjects.Length).ToArray();
        for (var round = -WarmingUp; round < rounds; round++)
        {
            for (var i = 0; i < subjects.Length; i++)
            {
                var speed = await OnceAsync(items, subjects[i]());
                if (round >= 0) best[i] = best[i].Best(speed);
            }
        }

        return best;
    }

    /// <summary>A row of a table in Markdown. The second share is what the bound takes of this one's processor time.</summary>
    public string Row(IReadOnlyList<Measurement> all)
    {
        var bound = all.FirstOrDefault(other => other.Name == Bound)?.Speed;
        var byClock = bound is null ? "" : Share(Speed.PerSecond / bound.PerSecond);
        var byProcessor = bound is null ? "" : Share(bound.ProcessorMicroseconds / Speed.ProcessorMicroseconds);
        return string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Speed.PerSecond:#,##0} | {byClock} | {Speed.ProcessorMicroseconds:0.0} | {byProcessor} | {(Target is { } target ? $"≥ {Share(target)}" : "")} |");
    }

    private static async Task<Speed> OnceAsync(int items, Func<Task> subject)
    {
        GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), ProcessorTime());
        await subject();
        return new Speed(items / watch.Elapsed.TotalSeconds, (ProcessorTime() - processor).TotalMicroseconds / items);
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
}

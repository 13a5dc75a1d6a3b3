using System.Diagnostics;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>Counts while a load runs: nothing while it warms up, then all that is acknowledged within the window.</summary>
internal sealed class LoadMeter
{
    private readonly LatencyHistogram latency = new();
    private long acknowledged;
    private long failed;
    private string? firstFailure;
    private long now;
    private long from;
    private long until;
    private TimeSpan processorFrom;
    private double driverSeconds;
    private State state;

    private enum State
    {
        WarmingUp,
        Counting,
        Over,
    }

    /// <summary>No further request is to be sent.</summary>
    public bool IsOver => state == State.Over;

    /// <summary>Something was refused or broke off.</summary>
    public bool HasFailed => failed > 0;

    /// <summary>Sets the clock.</summary>
    public void Plan(TimeSpan warmUp, TimeSpan window)
    {
        now = Stopwatch.GetTimestamp();
        from = now + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
        until = window == TimeSpan.MaxValue ? long.MaxValue : from + (long)(window.TotalSeconds * Stopwatch.Frequency);
        Tick();
    }

    /// <summary>Looks at the clock; once for all answers that came together.</summary>
    public void Tick()
    {
        now = Stopwatch.GetTimestamp();
        if (state == State.WarmingUp && now >= from)
        {
            (state, from, processorFrom) = (State.Counting, now, Environment.CpuUsage.TotalTime);
        }

        if (state == State.Counting && now >= until) End();
    }

    /// <summary>A request was acknowledged.</summary>
    /// <param name="began">When it began to be sent.</param>
    public void Acknowledged(long began)
    {
        acknowledged++;
        if (state == State.Counting) latency.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
    }

    /// <summary>A request was refused, or its connection broke.</summary>
    public void Failed(string what)
    {
        failed++;
        firstFailure ??= what;
    }

    /// <summary>All is answered.</summary>
    public Load Finish()
    {
        now = Stopwatch.GetTimestamp();
        if (state != State.Over) End();
        var seconds = Math.Max(1, until - from) / (double)Stopwatch.Frequency;
        return new Load(seconds, latency, acknowledged, failed, firstFailure, driverSeconds / seconds);
    }

    private void End()
    {
        if (state == State.WarmingUp) from = now;
        (state, until) = (State.Over, now);
        driverSeconds = (Environment.CpuUsage.TotalTime - processorFrom).TotalSeconds;
    }
}

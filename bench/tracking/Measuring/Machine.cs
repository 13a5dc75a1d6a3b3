using System.Runtime.InteropServices;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>In one line, with what else it is doing.</summary>
    public static string Sentence => $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}, load average {LoadAverage()}";

    /// <summary>Of the last minute, the last five and the last fifteen, as Linux says it.</summary>
    private static string LoadAverage() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}

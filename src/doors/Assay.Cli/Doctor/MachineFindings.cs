using System.Globalization;
using System.Runtime.InteropServices;

namespace Assay.Cli.Doctor;

/// <summary>What the program runs on.</summary>
internal static class MachineFindings
{
    private const long EnoughMemory = 2L << 30;

    /// <summary>Version, runtime, system, processors, memory.</summary>
    public static IEnumerable<Finding> Look()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        yield return new Finding("assay", FindingState.Good, typeof(MachineFindings).Assembly.GetName().Version!.ToString(3));
        yield return new Finding(".NET runtime", FindingState.Good, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        yield return new Finding("system", FindingState.Good, $"{RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
        yield return new Finding("memory", memory >= EnoughMemory ? FindingState.Good : FindingState.Note, string.Create(CultureInfo.InvariantCulture, $"{memory / (double)(1L << 30):0.0} GiB"), memory >= EnoughMemory ? null : "Large tables may not fit: give the process 2 GiB or more.");
    }
}

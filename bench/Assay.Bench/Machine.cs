using System.Runtime.InteropServices;

namespace Assay.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>In one line.</summary>
    public static string Sentence { get; } = $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}";
}

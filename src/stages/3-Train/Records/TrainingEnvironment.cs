using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Trainers.LightGbm;

namespace Assay.Train.Records;

/// <summary>What a run ran on, without the names of machines or users.</summary>
/// <param name="OperatingSystem">For example <c>Debian GNU/Linux 12 (bookworm)</c>.</param>
/// <param name="Architecture">For example <c>X64</c>.</param>
/// <param name="Runtime">For example <c>.NET 10.0.12</c>.</param>
/// <param name="Packages">Versions of the libraries that decide the numbers, by name.</param>
public sealed record TrainingEnvironment(string OperatingSystem, string Architecture, string Runtime, ImmutableSortedDictionary<string, string> Packages)
{
    /// <summary>The present process's.</summary>
    public static TrainingEnvironment Current { get; } = new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString(),
        RuntimeInformation.FrameworkDescription,
        new Dictionary<string, string>
        {
            ["Assay"] = AssayVersion.Text,
            ["Microsoft.ML"] = VersionOf(typeof(MLContext)),
            ["Microsoft.ML.LightGbm"] = VersionOf(typeof(LightGbmBinaryTrainer)),
            ["Microsoft.ML.OnnxRuntime"] = VersionOf(typeof(InferenceSession)),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal));

    // The file's version is the package's; the assembly's version stays the same over many packages.
    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyInformationalVersionAttribute), false) is [System.Reflection.AssemblyInformationalVersionAttribute version, ..]
            ? version.InformationalVersion.Split('+')[0]
            : type.Assembly.GetName().Version?.ToString() ?? "unknown";
}

using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Scorers;

/// <summary>What may be wrong with a scorer or with what is asked of it.</summary>
internal static class ScorerFaults
{
    public static Problem NotFound(string experimentId, string name) => FieldProblems.NotFound($"Scorer with name '{name}' not found for experiment {experimentId}.", "name", name);

    public static Problem NoVersion(string experimentId, string name, int version) =>
        FieldProblems.NotFound($"Scorer with name '{name}' and version {version} not found for experiment {experimentId}.", "version", $"{version}");

    public static Problem BadRate(double rate) => FieldProblems.Invalid("sample_rate", $"{rate}", $"sample_rate must be between 0.0 and 1.0, got {rate}.", "a number from 0 to 1");
}

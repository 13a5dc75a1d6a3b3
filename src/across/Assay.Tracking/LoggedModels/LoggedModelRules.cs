using Assay.Kernel;
using Assay.Tracking.Fields;
using Assay.Tracking.Runs;

namespace Assay.Tracking.LoggedModels;

/// <summary>What may be wrong with a logged model or with what is asked of it.</summary>
public static class LoggedModelRules
{
    private const string Refused = "/:.%\"'";

    /// <summary>There is none of that id.</summary>
    public static Problem NotFound(string modelId) => FieldProblems.NotFound($"Logged model with ID '{modelId}' not found.", "model_id", modelId);

    internal static Problem? CheckName(string? name) =>
        name is null || (name.Length > 0 && name.AsSpan().IndexOfAny(Refused) < 0)
            ? null
            : FieldProblems.Invalid("name", name, $"Invalid model name ('{name}') provided: it is not empty, and none of {string.Join(' ', Refused.ToCharArray())} is in it.", "a name without those characters");

    internal static Problem NoTag(string modelId, string key) => FieldProblems.NotFound($"No tag with key '{key}' found for model with ID '{modelId}'.", "tag_key", key);

    internal static Problem? CheckParams(IReadOnlyList<Param> there, IReadOnlyList<Param> added)
    {
        var known = there.ToDictionary(param => param.Key, param => param.Value, StringComparer.Ordinal);
        foreach (var param in added)
        {
            if (string.IsNullOrEmpty(param.Key)) return FieldProblems.Missing("params.key");
            if (!known.TryAdd(param.Key, param.Value) && known[param.Key] != param.Value)
                return FieldProblems.Invalid("params", param.Value, $"The parameter '{param.Key}' is there with another value, and a parameter does not change.", known[param.Key]);
        }

        return null;
    }

    internal static IReadOnlyList<Param> Merge(IReadOnlyList<Param> there, IReadOnlyList<Param> added) => [.. there.Concat(added).DistinctBy(param => param.Key).OrderBy(param => param.Key, StringComparer.Ordinal)];
}

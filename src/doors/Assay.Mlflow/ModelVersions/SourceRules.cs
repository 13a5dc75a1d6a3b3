using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.ModelVersions;

/// <summary>
/// Which sources a version may have. Somebody who loads the version reads what is there, so no source leads out of where it says, and a path of a machine
/// is allowed only within the artifacts of the run or the logged model that the version names.
/// </summary>
internal static class SourceRules
{
    /// <summary>What is wrong with the source of a version; null when nothing is.</summary>
    public static async Task<Problem?> CheckAsync(MlflowServices services, NewModelVersion wanted, CancellationToken cancellation)
    {
        var source = wanted.Source;
        if (RegisteredModel.ArePrompt(wanted.Tags))
        {
            if (source.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || source.StartsWith('/')) return WireFaults.Invalid("source", $"'{source}'", "Invalid prompt source: a prompt has no path of a machine.");
            return HasScheme(source) ? CheckPath(source) : null;
        }

        if (!IsLocal(source)) return CheckPath(source);
        var (home, problem) = await HomeAsync(services, wanted, cancellation);
        return problem ?? (home is not null && IsLocal(home) && IsWithin(PathOf(source), PathOf(home)) ? null : Refused(source, wanted.LoggedModelId is null ? "run_id" : "model_id"));
    }

    private static async Task<(string? Home, Problem? Problem)> HomeAsync(MlflowServices services, NewModelVersion wanted, CancellationToken cancellation)
    {
        if (wanted.LoggedModelId is { } modelId)
        {
            var model = await services.LoggedModels.FindAsync(modelId, cancellation: cancellation);
            return (model.Value?.ArtifactLocation, model.Succeeded ? null : LoggedModelRules.NotFound(modelId));
        }

        if (wanted.RunId.Length == 0) return (null, null);
        var run = await services.Store.Runs.FindInfoAsync(wanted.RunId, cancellation);
        return (run?.ArtifactUri, run is null ? RunFaults.NoSuchRun(wanted.RunId) : null);
    }

    private static Problem? CheckPath(string source)
    {
        var plain = source;
        for (var unescaped = Uri.UnescapeDataString(plain); unescaped != plain; unescaped = Uri.UnescapeDataString(plain)) plain = unescaped;
        return plain.Contains('\0', StringComparison.Ordinal) || plain.Split('/', '\\', '?', '#').Any(part => part is "." or "..")
            ? WireFaults.Invalid("source", $"'{source}'", $"Invalid model version source: '{source}'. If supplying a source as an http, https, mlflow-artifacts or object store URI, give an absolute path without relative parts.")
            : null;
    }

    private static bool HasScheme(string source) => source.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && source.AsSpan(0, colon).IndexOf('/') < 0;

    private static bool IsLocal(string source) => !HasScheme(source) || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static string PathOf(string source) => Path.GetFullPath(source.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? "/" + source["file:".Length..].TrimStart('/') : source);

    private static bool IsWithin(string path, string home) => path == home || path.StartsWith(home.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static Problem Refused(string source, string field) => WireFaults.Invalid(
        "source", $"'{source}'", $"Invalid model version source: '{source}'. To use a local path as a model version source, name {field}, and let the path be within its artifact directory.");
}

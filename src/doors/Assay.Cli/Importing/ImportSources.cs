using Assay.Kernel;
using Assay.Mlflow.Importing;
using Assay.Stores.Embedded.Mlflow;
using Assay.Tracking.Importing;

namespace Assay.Cli.Importing;

/// <summary>Finds what <c>--from</c> names: a server, MLflow's database, or its folder of files.</summary>
internal static class ImportSources
{
    /// <summary>Opens the source.</summary>
    /// <returns>The source; <c>import.from</c>, or what its own kind complains of.</returns>
    public static async Task<Outcome<IImportSource>> OpenAsync(ImportRequest request, Workplace workplace, CancellationToken cancellation)
    {
        var from = request.From;
        if (from.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || from.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return (await MlflowServerSource.OpenAsync(from, Authorization(workplace), cancellation)).Map<IImportSource>(server => server);
        var path = Path.GetFullPath(from.StartsWith("sqlite:///", StringComparison.Ordinal) ? from["sqlite:///".Length..] : from, workplace.CurrentFolder);
        var artifacts = request.ArtifactsFrom is { } folder ? Path.GetFullPath(folder, workplace.CurrentFolder) : null;
        if (artifacts is not null && !Directory.Exists(artifacts)) return new Problem("import.artifacts-from", "There is no such folder.", "Name the folder that the server was given as --artifacts-destination.") { Value = artifacts, Expected = "a folder" };
        if (Directory.Exists(path)) return MlflowFolder.Open(path, artifacts).Map<IImportSource>(found => found);
        return File.Exists(path) ? MlflowDatabase.Open(path, artifacts).Map<IImportSource>(found => found) : Nothing(from);
    }

    private static string? Authorization(Workplace workplace)
    {
        if (workplace.Variable("MLFLOW_TRACKING_TOKEN") is { Length: > 0 } token) return $"Bearer {token}";
        if (workplace.Variable("MLFLOW_TRACKING_USERNAME") is not { Length: > 0 } user) return null;
        return "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{user}:{workplace.Variable("MLFLOW_TRACKING_PASSWORD")}"));
    }

    private static Problem Nothing(string from) => new("import.from", "There is nothing to bring over there.", "Name a server, a database or a folder of MLflow's.")
    {
        Value = from, Expected = "an address (http://…), a file mlflow.db, or a folder mlruns",
    };
}

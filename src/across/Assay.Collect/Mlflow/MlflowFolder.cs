using Assay.Collect.Finds;
using Assay.Kernel;

namespace Assay.Collect.Mlflow;

/// <summary>Reads a folder of runs as MLflow's file store keeps it (<c>mlruns</c>): names, times and users, never the values of metrics or the artifacts.</summary>
internal static class MlflowFolder
{
    private const string Meta = "meta.yaml";
    private const string Models = "models";
    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Whether a folder is one: it is named so, or holds an experiment.</summary>
    public static bool Is(string folder) =>
        Path.GetFileName(folder) == "mlruns" || File.Exists(Path.Combine(folder, "0", Meta));

    /// <summary>A find for each experiment with runs of the person, and a problem for each file that cannot be read.</summary>
    public static IEnumerable<Outcome<Find>> Read(string folder, SourceQuery query, CancellationToken cancellation)
    {
        var registered = RegisteredVersions(folder);
        foreach (var experiment in Directory.EnumerateDirectories(folder, "*", NoLinks).Where(experiment => Path.GetFileName(experiment) != Models && File.Exists(Path.Combine(experiment, Meta))).Order(StringComparer.Ordinal))
        {
            var (problems, runs) = (new List<Problem>(), new List<MlflowRun>());
            var settings = Try(Path.Combine(experiment, Meta), query, problems);
            foreach (var run in Directory.EnumerateDirectories(experiment, "*", NoLinks).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (File.Exists(Path.Combine(run, Meta)) && RunOf(run, query, problems) is { } read) runs.Add(read);
            }

            foreach (var problem in problems) yield return problem;
            if (settings is null || runs.Count == 0) continue;
            var name = settings.GetValueOrDefault("name") is { Length: > 0 } said ? said : Path.GetFileName(experiment);
            yield return new MlflowExperiment(name, Setting(Path.Combine(experiment, "tags"), "mlflow.note.content"), runs).FindOf(query.Relative(experiment), query.At(experiment), query.Author, registered);
        }
    }

    private static MlflowRun? RunOf(string folder, SourceQuery query, List<Problem> problems)
    {
        if (Try(Path.Combine(folder, Meta), query, problems) is not { } settings || settings.GetValueOrDefault("run_id") is not { Length: > 0 } id) return null;
        var tags = Path.Combine(folder, "tags");
        return new MlflowRun
        {
            Id = id,
            Name = settings.GetValueOrDefault("run_name") is { Length: > 0 } name ? name : Setting(tags, "mlflow.runName"),
            User = Setting(tags, "mlflow.user") is { Length: > 0 } user ? user : settings.GetValueOrDefault("user_id", ""),
            Status = settings.GetValueOrDefault("status", ""),
            From = MlflowRun.Time(settings.GetValueOrDefault("start_time")),
            To = MlflowRun.Time(settings.GetValueOrDefault("end_time")),
            Parameters = Names(Path.Combine(folder, "params")),
            Metrics = Names(Path.Combine(folder, "metrics")),
            Note = Setting(tags, "mlflow.note.content"),
            HasModel = File.Exists(Path.Combine(tags, "mlflow.log-model.history")),
        };
    }

    private static Dictionary<string, string>? Try(string file, SourceQuery query, List<Problem> problems)
    {
        try
        {
            return FlatYaml.Read(file);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(CollectProblems.Unreadable(query.At(file), "MLflow's settings", fault.Message));
            return null;
        }
    }

    private static System.Collections.Immutable.ImmutableArray<string> Names(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", NoLinks).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).Take(1000)] : [];

    private static string Setting(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        try
        {
            return file is { Exists: true, Length: <= ReadLimits.SettingBytes, LinkTarget: null } ? File.ReadAllText(file.FullName).Trim() : "";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static Dictionary<string, int> RegisteredVersions(string folder)
    {
        var models = Path.Combine(folder, Models);
        if (!Directory.Exists(models)) return [];
        var unread = new List<Problem>();
        var query = new SourceQuery(new Author("", "", []), folder, false, _ => { });
        return Directory.EnumerateDirectories(models, "*", NoLinks).SelectMany(model => Directory.EnumerateDirectories(model, "version-*", NoLinks))
            .Select(version => Path.Combine(version, Meta)).Where(File.Exists).Select(meta => Try(meta, query, unread)?.GetValueOrDefault("run_id")).OfType<string>().CountBy(run => run).ToDictionary();
    }
}

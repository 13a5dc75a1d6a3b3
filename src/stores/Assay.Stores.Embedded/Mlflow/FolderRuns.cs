using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Runs of MLflow's folders.</summary>
internal sealed class FolderRuns
{
    private const string Meta = "meta.yaml";
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The run that a folder holds; null when it holds another thing.</summary>
    public Run? Read(string folder, string experimentId, YamlFields fields)
    {
        if ((fields.Text("run_id") ?? fields.Text("run_uuid")) is not { } runId) return null;
        _folders[runId] = folder;
        var info = new RunInfo(
            0, runId, experimentId, fields.Text("run_name") ?? fields.Text("name") ?? "", fields.Text("user_id") ?? "", MlflowWords.Status(fields.Text("status")), fields.Number("start_time") ?? 0, fields.Number("end_time"),
            fields.Text("artifact_uri") ?? Path.Combine(folder, "artifacts"), MlflowWords.Stage(fields.Text("lifecycle_stage")));
        Metric[] metrics = [.. FolderTexts.Files(Path.Combine(folder, "metrics")).Select(file => (file.Key, Last: Latest(file.File))).Where(metric => metric.Last is not null).Select(metric => new Metric(metric.Key, metric.Last!.Value))];
        Param[] parameters = [.. FolderTexts.Pairs(Path.Combine(folder, "params")).Select(param => new Param(param.Key, param.Value))];
        Tag[] tags = [.. FolderTexts.Pairs(Path.Combine(folder, "tags")).Select(tag => new Tag(tag.Key, tag.Value))];
        return new Run(info, metrics, parameters, tags, [.. Inputs(folder), .. Outputs(folder)]);
    }

    /// <summary>Every point of a metric, once, in order.</summary>
    public MetricPoint[] History(string runId, string key) => MetricHistory.InOrder([.. MetricLines.Read(Path.Combine(_folders[runId], "metrics", key))]);

    private static MetricPoint? Latest(string file)
    {
        MetricPoint? latest = null;
        foreach (var point in MetricLines.Read(file))
        {
            if (latest is null || point.IsLaterThan(latest.Value)) latest = point;
        }

        return latest;
    }

    private static IEnumerable<RunLink> Inputs(string folder)
    {
        foreach (var input in Described(Path.Combine(folder, "inputs")))
        {
            if (input.Text("source_type") == "DATASET" && input.Text("source_id") is { } id && Path.Combine(folder, "..", "datasets", Path.GetFileName(id), Meta) is var file && File.Exists(file))
            {
                var dataset = YamlFields.Read(file);
                var fields = new[] { "name", "digest", "source_type", "source", "schema", "profile" }.ToDictionary(name => name, dataset.Text);
                yield return RunLinks.Dataset(fields, [.. input.Pairs("tags").Select(tag => new Tag(tag.Key, tag.Value))]);
            }
            else if (input.Text("source_type") == "RUN_INPUT" && input.Text("destination_id") is { } model)
            {
                yield return RunLinks.ModelInput(model);
            }
        }
    }

    private static IEnumerable<RunLink> Outputs(string folder) =>
        Described(Path.Combine(folder, "outputs")).Where(output => output.Text("destination_id") is not null).Select(output => RunLinks.ModelOutput(output.Text("destination_id")!, output.Number("step") ?? 0));

    private static IEnumerable<YamlFields> Described(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(each => Path.Combine(each, Meta)).Where(File.Exists).Select(YamlFields.Read)
        : [];
}

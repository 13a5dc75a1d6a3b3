using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of <c>runs/log-inputs</c> and <c>runs/outputs</c>.</summary>
internal static class LinkFields
{
    private const int MostNameLength = 500;
    private const int MostDigestLength = 36;
    private const int MostSourceLength = 65_535;
    private const int MostSchemaLength = 1_048_575;
    private const int MostProfileLength = 16_777_215;
    private const int MostTagKeyLength = 255;
    private const int MostTagLength = 500;
    private const int MostLinks = 1000;

    /// <summary>Datasets and models that a run read.</summary>
    public static RunLog ReadInputs(MlflowFields fields)
    {
        var runId = fields.RequiredText("run_id");
        RunLink[] links = [.. fields.Objects("datasets", Dataset), .. fields.Objects("models", model => new RunLink(RunLinkKind.ModelInput, model.RequiredText("model_id"), "{}"u8.ToArray()))];
        CheckCount(fields, "datasets", links.Length);
        return new RunLog(runId) { Links = links };
    }

    /// <summary>Models that a run made.</summary>
    public static RunLog ReadOutputs(MlflowFields fields)
    {
        var runId = fields.RequiredText("run_id");
        if (!fields.Has("models")) fields.Problems.Add(WireFaults.Missing("models"));
        RunLink[] links = [.. fields.Objects("models", Made)];
        CheckCount(fields, "models", links.Length);
        return new RunLog(runId) { Links = links };
    }

    private static RunLink Made(MlflowFields fields) =>
        new(RunLinkKind.ModelOutput, fields.RequiredText("model_id"), JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, long> { ["step"] = fields.Integer("step") ?? 0 }));

    private static RunLink Dataset(MlflowFields fields)
    {
        if (fields.Object("dataset") is not { } dataset)
        {
            fields.Problems.Add(WireFaults.Missing(fields.PathOf("dataset")));
            return new RunLink(RunLinkKind.DatasetInput, "", default);
        }

        var (name, digest) = (Bounded(dataset, "name", MostNameLength, required: true), Bounded(dataset, "digest", MostDigestLength, required: true));
        var body = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["name"] = name!, ["digest"] = digest! };
        Add(body, "source_type", Bounded(dataset, "source_type", MostNameLength, required: true));
        Add(body, "source", Bounded(dataset, "source", MostSourceLength, required: true));
        Add(body, "schema", Bounded(dataset, "schema", MostSchemaLength, required: false));
        Add(body, "profile", Bounded(dataset, "profile", MostProfileLength, required: false));
        body["tags"] = fields.Objects("tags", Tag);
        return new RunLink(RunLinkKind.DatasetInput, RunLink.DatasetKey(name!, digest!), JsonSerializer.SerializeToUtf8Bytes(body));
    }

    private static Dictionary<string, string> Tag(MlflowFields fields) => new()
    {
        ["key"] = Bounded(fields, "key", MostTagKeyLength, required: true)!,
        ["value"] = Bounded(fields, "value", MostTagLength, required: false) ?? "",
    };

    private static string? Bounded(MlflowFields fields, string name, int most, bool required)
    {
        var text = required ? fields.RequiredText(name) : fields.Text(name);
        if (text?.Length > most) fields.Problems.Add(WireFaults.Invalid(fields.PathOf(name), $"'{text}'", $"it exceeds the maximum length of {most} characters."));
        return text;
    }

    private static void Add(SortedDictionary<string, object> body, string name, string? text)
    {
        if (text is not null) body[name] = text;
    }

    private static void CheckCount(MlflowFields fields, string name, int count)
    {
        if (count > MostLinks) fields.Problems.Add(WireFaults.Invalid(name, $"of {count} items", $"at most {MostLinks} are taken at once."));
    }
}

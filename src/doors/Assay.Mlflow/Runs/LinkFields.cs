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
        RunLink[] links = [.. fields.Objects("datasets", Dataset), .. fields.Objects("models", model => RunLinks.ModelInput(model.RequiredText("model_id")))];
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

    private static RunLink Made(MlflowFields fields) => RunLinks.ModelOutput(fields.RequiredText("model_id"), fields.Integer("step") ?? 0);

    private static RunLink Dataset(MlflowFields fields)
    {
        if (fields.Object("dataset") is not { } dataset)
        {
            fields.Problems.Add(WireFaults.Missing(fields.PathOf("dataset")));
            return new RunLink(RunLinkKind.DatasetInput, "", default);
        }

        var described = new Dictionary<string, string?>
        {
            ["name"] = Bounded(dataset, "name", MostNameLength, required: true),
            ["digest"] = Bounded(dataset, "digest", MostDigestLength, required: true),
            ["source_type"] = Bounded(dataset, "source_type", MostNameLength, required: true),
            ["source"] = Bounded(dataset, "source", MostSourceLength, required: true),
            ["schema"] = Bounded(dataset, "schema", MostSchemaLength, required: false),
            ["profile"] = Bounded(dataset, "profile", MostProfileLength, required: false),
        };
        return RunLinks.Dataset(described, [.. fields.Objects("tags", Tag)]);
    }

    private static Tag Tag(MlflowFields fields) => new(Bounded(fields, "key", MostTagKeyLength, required: true)!, Bounded(fields, "value", MostTagLength, required: false) ?? "");

    private static string? Bounded(MlflowFields fields, string name, int most, bool required)
    {
        var text = required ? fields.RequiredText(name) : fields.Text(name);
        if (text?.Length > most) fields.Problems.Add(WireFaults.Invalid(fields.PathOf(name), $"'{text}'", $"it exceeds the maximum length of {most} characters."));
        return text;
    }

    private static void CheckCount(MlflowFields fields, string name, int count)
    {
        if (count > MostLinks) fields.Problems.Add(WireFaults.Invalid(name, $"of {count} items", $"at most {MostLinks} are taken at once."));
    }
}

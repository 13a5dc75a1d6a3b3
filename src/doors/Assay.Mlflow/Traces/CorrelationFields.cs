using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Traces;

/// <summary>The fields of <c>traces/calculate-filter-correlation</c>.</summary>
internal sealed record CorrelationFields(IReadOnlyList<string> ExperimentIds, string First, string Second, string? Among)
{
    /// <summary>Reads them.</summary>
    public static CorrelationFields Read(MlflowFields fields)
    {
        if (!fields.Has("experiment_ids")) fields.Problems.Add(WireFaults.Missing("experiment_ids"));
        return new CorrelationFields(fields.Texts("experiment_ids"), fields.RequiredText("filter_string1"), fields.RequiredText("filter_string2"), fields.Text("base_filter"));
    }
}

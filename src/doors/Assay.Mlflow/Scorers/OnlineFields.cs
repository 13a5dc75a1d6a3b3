using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Scorers;

/// <summary>Which traces a scorer is to judge as they come.</summary>
internal sealed record OnlineFields(string ExperimentId, string Name, double SampleRate, string? Filter)
{
    /// <summary>Reads it.</summary>
    public static OnlineFields Read(MlflowFields fields)
    {
        var rate = fields.Real("sample_rate");
        if (rate is null) fields.Problems.Add(WireFaults.Missing("sample_rate"));
        return new OnlineFields(fields.RequiredText("experiment_id"), fields.RequiredText("name"), rate ?? 0, fields.Text("filter_string"));
    }
}

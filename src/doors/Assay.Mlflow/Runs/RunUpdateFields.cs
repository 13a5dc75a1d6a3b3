using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of <c>runs/update</c>.</summary>
internal static class RunUpdateFields
{
    /// <summary>Reads them.</summary>
    public static RunUpdate Read(MlflowFields fields) => new(RunIdField.Read(fields))
    {
        Name = fields.Text("run_name") is { Length: > 0 } name ? name : null,
        Status = ReadStatus(fields),
        EndTime = fields.Integer("end_time"),
    };

    private static RunStatus? ReadStatus(MlflowFields fields)
    {
        if (!fields.Has("status")) return null;
        var word = fields.Raw("status") is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetRawText() : fields.Text("status");
        if (word is null) return null;
        if (RunWords.StatusOf(word) is { } status) return status;
        fields.Problems.Add(WireFaults.Invalid("status", $"'{word}'", "it has to be RUNNING, SCHEDULED, FINISHED, FAILED or KILLED."));
        return null;
    }
}

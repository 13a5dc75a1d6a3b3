using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.LoggedModels;

namespace Assay.Mlflow.LoggedModels;

/// <summary>The status of a logged model: a word of MLflow's protocol, or its number.</summary>
internal static class StatusField
{
    /// <summary>Reads it.</summary>
    public static LoggedModelStatus Read(MlflowFields fields)
    {
        var word = fields.Raw("status") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : fields.RequiredText("status");
        LoggedModelStatus? status = word switch
        {
            "1" or "LOGGED_MODEL_PENDING" => LoggedModelStatus.Pending,
            "2" or "LOGGED_MODEL_READY" => LoggedModelStatus.Ready,
            "3" or "LOGGED_MODEL_UPLOAD_FAILED" => LoggedModelStatus.Failed,
            _ => null,
        };
        if (status is null && word.Length > 0) fields.Problems.Add(WireFaults.Invalid("status", $"'{word}'", "it has to be LOGGED_MODEL_PENDING, LOGGED_MODEL_READY or LOGGED_MODEL_UPLOAD_FAILED."));
        return status ?? LoggedModelStatus.Unspecified;
    }

    /// <summary>The status as clients read it.</summary>
    public static string WordOf(LoggedModelStatus status) => status switch
    {
        LoggedModelStatus.Pending => "LOGGED_MODEL_PENDING",
        LoggedModelStatus.Ready => "LOGGED_MODEL_READY",
        LoggedModelStatus.Failed => "LOGGED_MODEL_UPLOAD_FAILED",
        _ => "LOGGED_MODEL_STATUS_UNSPECIFIED",
    };
}

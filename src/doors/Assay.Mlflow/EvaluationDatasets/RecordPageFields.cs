using System.Globalization;
using System.Text;
using Assay.Mlflow.Wire;
using Assay.Tracking.EvaluationDatasets;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Which records of a dataset to read.</summary>
internal sealed record RecordPageFields(string DatasetId, int Most, (long CreatedTime, string RecordId)? After)
{
    private const int DefaultMost = 1000;
    private const int Largest = 50_000;

    /// <summary>Reads them.</summary>
    public static RecordPageFields Read(MlflowFields fields)
    {
        var most = fields.Integer("max_results") is { } asked and not 0 ? asked : DefaultMost;
        if (most is < 1 or > Largest) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be 1 to {Largest}."));
        return new RecordPageFields(fields.RequiredText("dataset_id"), (int)Math.Clamp(most, 1, Largest), ReadToken(fields));
    }

    /// <summary>The token of the page after this record.</summary>
    public static string TokenOf(EvaluationRecord last) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{last.CreatedTime.ToString(CultureInfo.InvariantCulture)}:{last.RecordId}"));

    private static (long CreatedTime, string RecordId)? ReadToken(MlflowFields fields)
    {
        if (fields.Text("page_token") is not { Length: > 0 } token) return null;
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var time, var recordId] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var created)) return (created, recordId);
        fields.Problems.Add(WireFaults.Invalid("page_token", token, "it is not one that an earlier page gave."));
        return null;
    }
}

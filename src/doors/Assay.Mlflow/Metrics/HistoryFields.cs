using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Metrics;

/// <summary>The fields of <c>metrics/get-history</c>.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Key">The metric.</param>
/// <param name="From">How many points earlier pages have told.</param>
/// <param name="Most">Most points in this page; null for all of them.</param>
internal sealed record HistoryFields(string RunId, string Key, int From, int? Most)
{
    /// <summary>Reads them.</summary>
    public static HistoryFields Read(MlflowFields fields)
    {
        var runId = fields.Text("run_uuid") is { Length: > 0 } old && !fields.Has("run_id") ? old : fields.RequiredText("run_id");
        var most = fields.Integer("max_results");
        if (most is < 0 or > int.MaxValue) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", "it has to be a positive number."));
        return new HistoryFields(runId, fields.RequiredText("metric_key"), ReadToken(fields), most is > 0 and <= int.MaxValue ? (int)most : null);
    }

    /// <summary>The token of the page that begins at a point.</summary>
    public static string Token(int from) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(from.ToString(CultureInfo.InvariantCulture)));

    private static int ReadToken(MlflowFields fields)
    {
        if (fields.Text("page_token") is not { Length: > 0 } token) return 0;
        Span<byte> text = stackalloc byte[16];
        if (token.Length <= 16 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, text, out var length)
            && int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var from)) return from;
        fields.Problems.Add(WireFaults.Invalid("page_token", $"'{token}'", "it is not a token of an earlier answer."));
        return 0;
    }
}

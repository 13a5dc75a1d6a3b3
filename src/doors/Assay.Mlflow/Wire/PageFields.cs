using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Mlflow.Wire;

/// <summary>Pages of lists that are read whole: so many after so many.</summary>
internal static class PageFields
{
    private const int Largest = 50_000;

    /// <summary>How many are asked for.</summary>
    public static int ReadMost(MlflowFields fields, int ifAbsent)
    {
        var most = fields.Integer("max_results") is { } asked and not 0 ? asked : ifAbsent;
        if (most is < 1 or > Largest) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be 1 to {Largest}."));
        return (int)Math.Clamp(most, 1, Largest);
    }

    /// <summary>How many came on the pages before.</summary>
    public static int ReadSkipped(MlflowFields fields)
    {
        if (fields.Text("page_token") is not { Length: > 0 } token) return 0;
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var length) && int.TryParse(Encoding.UTF8.GetString(bytes, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var skipped)) return skipped;
        fields.Problems.Add(WireFaults.Invalid("page_token", token, "it is not one that an earlier page gave."));
        return 0;
    }

    /// <summary>Writes a page of a list, and the token of the next one; without one, <paramref name="ifLast"/>, which null leaves out.</summary>
    public static void WritePage<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> all, int skipped, int most, Action<T> write, string? ifLast = null)
    {
        json.WriteObjects(name, [.. all.Skip(skipped).Take(most)], write);
        var next = (long)skipped + most;
        json.WriteNextPage(all.Count > next ? Convert.ToBase64String(Encoding.UTF8.GetBytes(next.ToString(CultureInfo.InvariantCulture))) : ifLast);
    }
}

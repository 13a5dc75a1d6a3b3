using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Runs;

/// <summary>Limits that were filled in beside a drawing of runs, in the words of the search language: a range of a metric, a text of a parameter.</summary>
/// <param name="Comparisons">What a run has to fulfil, all of them.</param>
public sealed record RunLimits(ImmutableArray<string> Comparisons)
{
    /// <summary>The field that says which metric the limits at the same place are of.</summary>
    public const string Metric = "limit";

    /// <summary>The field of the least value.</summary>
    public const string From = "from";

    /// <summary>The field of the greatest value.</summary>
    public const string To = "to";

    /// <summary>The field that says which parameter the text at the same place is of.</summary>
    public const string Parameter = "param";

    /// <summary>The field of the text: empty for any.</summary>
    public const string Is = "is";

    /// <summary>Reads the limits of an address: what is left empty limits nothing.</summary>
    public static Outcome<RunLimits> Of(IQueryCollection? query)
    {
        var (metrics, from, to) = (Texts(query, Metric), Texts(query, From), Texts(query, To));
        var ranges = metrics.SelectMany((metric, i) => new[] { Bound(metric, ">=", from.ElementAtOrDefault(i)), Bound(metric, "<=", to.ElementAtOrDefault(i)) }).ToArray();
        var (parameters, values) = (Texts(query, Parameter), Texts(query, Is));
        var texts = parameters.Zip(values).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First} = '{pair.Second.Replace("'", "''", StringComparison.Ordinal)}'");
        return Outcome.Unless(ranges.SelectMany(range => range.Problems), () => new RunLimits([.. ranges.Select(range => range.Required).OfType<string>(), .. texts]));
    }

    /// <summary>A filter that asks for this too.</summary>
    public string Onto(string filter) => string.Join(" AND ", Comparisons.Prepend(filter).Where(part => part.Length > 0));

    private static Outcome<string?> Bound(string metric, string comparator, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Outcome<string?>.Success(null);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return $"{metric} {comparator} {number.ToString("R", CultureInfo.InvariantCulture)}";
        return new Problem("runs.limit", $"A limit of {metric} is no number.", "Write it in digits with a point, or leave it empty.") { Value = text, Expected = "a number such as 0.25" };
    }

    private static string[] Texts(IQueryCollection? query, string name) => [.. query?[name].Select(text => text ?? "") ?? []];
}

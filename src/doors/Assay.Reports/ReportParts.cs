using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reports.Sections;

namespace Assay.Reports;

/// <summary>The sections of a report one by one, for pages that show records at addresses of their own.</summary>
public static partial class ReportParts
{
    /// <summary>Identifiers of the parts that say what a model is for and how it did: those of a model card.</summary>
    public static ImmutableArray<string> OfCard { get; } = ["verdict", "purpose", "limits", "performance", "fairness", "training"];

    /// <summary>Identifiers of the parts that measure a model.</summary>
    public static ImmutableArray<string> OfEvaluation { get; } = ["performance", "fairness", "slices", "explanation", "robustness", "shift"];

    /// <summary>Identifiers of the parts about data.</summary>
    public static ImmutableArray<string> OfData { get; } = ["data"];

    /// <summary>The named parts that the records have something for, in the order of the report.</summary>
    /// <param name="source">What to show.</param>
    /// <param name="parts">Identifiers of the parts.</param>
    /// <param name="addressOf">The address of a record, by its id: every figure leads to its record there.</param>
    public static ImmutableArray<ReportPart> Of(ReportSource source, ImmutableArray<string> parts, Func<string, string> addressOf)
    {
        var run = new RunRecords(source);
        var addresses = run.All.ToDictionary(record => record.Index.ToString(CultureInfo.InvariantCulture), record => addressOf(record.Id), StringComparer.Ordinal);
        return [.. ReportSections.Evidence(run, parts.Contains).Where(section => !section.Content.IsEmpty).Select(section => new ReportPart(section.Id, section.Title, Led(section.Content.ToString(), addresses)))];
    }

    // A text of a record cannot look like this link: its quotation marks are escaped.
    private static string Led(string html, Dictionary<string, string> addresses) =>
        InAppendix().Replace(html, link => addresses.TryGetValue(link.Groups[1].Value, out var address) ? $"href=\"{address}\"" : link.Value);

    [GeneratedRegex("href=\"#record-(\\d+)\"")]
    private static partial Regex InAppendix();
}

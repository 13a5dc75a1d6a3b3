using Assay.Frame;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>Metrics under the names that people know them by.</summary>
internal static class MetricNames
{
    /// <summary><c>Area under the ROC curve</c>; a name that is not in the catalogue stays as it is.</summary>
    public static string Title(string name) => MetricCatalogue.Find(name)?.Title ?? Words(name);

    /// <summary>The same for a field that holds a metric's name.</summary>
    public static Markup Title(Cited<string> name) => Markup.Of($"<bdi data-title=\"\" data-record=\"{name.Record.Id}\" data-field=\"{name.Path}\">{Title(name.Value)}</bdi>");

    /// <summary>The same in the middle of a sentence: <c>area under the ROC curve</c>.</summary>
    public static Markup InSentence(Cited<string> name)
    {
        var title = Title(name.Value);
        var words = title.Length > 1 && char.IsLower(title[1]) && !title.StartsWith("Matthews", StringComparison.Ordinal) && !title.StartsWith("Brier", StringComparison.Ordinal) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
        return Markup.Of($"<bdi data-title=\"\" data-record=\"{name.Record.Id}\" data-field=\"{name.Path}\">{words}</bdi>");
    }

    /// <summary>A key of a map, which is no field and so has no source of its own: the figure beside it names it in its path.</summary>
    public static Markup Plain(string key) => Markup.Of($"<bdi class=\"key\">{Title(key)}</bdi>");

    /// <summary>The axis of a metric that lies between 0 and 1; null for others, whose axis fits what was measured.</summary>
    public static AxisRange? Range(string name) => MetricCatalogue.Find(name) is { Least: 0, Greatest: 1 } ? AxisRange.Share : null;

    /// <summary><c>demographic_parity_difference</c> as <c>Demographic parity difference</c>.</summary>
    private static string Words(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}

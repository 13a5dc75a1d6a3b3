using Assay.Frame;
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

    /// <summary>Starts a sentence's middle: <c>area under the ROC curve</c>.</summary>
    public static string InSentence(string name)
    {
        var title = Title(name);
        return title.Length > 1 && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];
    }

    /// <summary><c>demographic_parity_difference</c> as <c>Demographic parity difference</c>.</summary>
    public static string Words(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}

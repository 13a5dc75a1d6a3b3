using Assay.Tracking.Inspect;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Server.Pages.Runs;

/// <summary>The order of a page of runs, heading by heading.</summary>
internal static class RunsOrder
{
    /// <summary>The column that every row begins with.</summary>
    public static RunField Name { get; } = new RunFields(new Dictionary<string, string>()).Attributes.Single(field => field.Name == "run_name");

    /// <summary>Whether the page goes by this column first, and if so, whether it rises.</summary>
    public static bool? Of(RunsQuery query, RunField field) =>
        SearchQuery.ParseOrder(query.Order.Length == 0 ? [] : [query.Order], RunVocabulary.Instance) is { Succeeded: true, Value: [var first, ..] } && field.Key == first.Key ? first.Ascending : null;

    /// <summary>The clause that a heading asks for: rising first, and the other way round where the page goes by it already.</summary>
    public static string Next(RunsQuery query, RunField field) => $"{field.Spelling} {(Of(query, field) == true ? "DESC" : "ASC")}";
}

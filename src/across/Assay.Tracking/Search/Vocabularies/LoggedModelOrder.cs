using Assay.Kernel;

namespace Assay.Tracking.Search.Vocabularies;

/// <summary>Orders of logged models, which come as fields and not as text: <c>metrics.</c> and the metric's name as it is, without quotes, or an attribute.</summary>
public static class LoggedModelOrder
{
    private const string Metrics = "metrics.";
    private const string Remedy = "Order by an attribute, or by metrics. and the name of a metric.";

    /// <summary>The clause of a field.</summary>
    /// <param name="fieldName">The attribute's name, or <c>metrics.</c> and the metric's.</param>
    /// <param name="ascending">The smallest first.</param>
    /// <param name="datasetName">For a metric: only its values on the data sets of this name.</param>
    /// <param name="datasetDigest">And only on the one with this digest.</param>
    public static Outcome<OrderClause> Clause(string? fieldName, bool ascending = true, string? datasetName = null, string? datasetDigest = null)
    {
        if (string.IsNullOrWhiteSpace(fieldName)) return SearchProblems.Order("`field_name` in the `order_by` clause must be specified.", Remedy);
        if (!string.IsNullOrEmpty(datasetDigest) && string.IsNullOrEmpty(datasetName))
            return SearchProblems.Order("`dataset_digest` can only be specified if `dataset_name` is also specified.", "Name the dataset too.", datasetDigest);
        var dataset = string.IsNullOrEmpty(datasetName) ? null : new MetricDataset(datasetName, string.IsNullOrEmpty(datasetDigest) ? null : datasetDigest);
        return Key(fieldName).Map(key => new OrderClause(key, ascending) { Dataset = key.Kind == SearchKeyKind.Metric ? dataset : null });
    }

    private static Outcome<SearchKey> Key(string fieldName)
    {
        if (fieldName.Length > Metrics.Length && fieldName.StartsWith(Metrics, StringComparison.Ordinal)) return new SearchKey(SearchKeyKind.Metric, fieldName[Metrics.Length..]);
        var attributes = LoggedModelVocabulary.Instance.Attributes;
        return attributes.Find(fieldName.Trim()) is { } found ? found.Key
            : SearchProblems.Order($"Invalid order by field name: {SearchProblems.Short(fieldName)}.", Remedy, fieldName, $"metrics.<name>, or one of {attributes.NameList(rule => rule.Orders)}");
    }
}

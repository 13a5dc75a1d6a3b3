using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Metrics;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Reads the points that measure logged models.</summary>
internal static class ModelMetricReader
{
    /// <summary>Each point once, in the order in which they were logged.</summary>
    public static IReadOnlyList<ModelMetric> Read(StatementSet statements, WordTexts words, IReadOnlyCollection<string> modelIds)
    {
        var found = new List<(long Number, ModelMetric Metric)>();
        foreach (var model in modelIds.Distinct(StringComparer.Ordinal))
        {
            var read = statements[MetricSql.ModelMetrics];
            read.Bind(1, model);
            while (read.Next()) found.Add((read.Int64(0), Metric(read, statements, words, model)));
        }

        return [.. found.OrderBy(row => row.Number).Select(row => row.Metric).Distinct()];
    }

    private static ModelMetric Metric(RowStatement row, StatementSet statements, WordTexts words, string model) => new(
        words.Of(row.Int64(2), statements),
        new MetricPoint(row.Real(3), row.Int64(4), row.Int64(5)),
        row.Text(1),
        new MeasuredModel(model, row.IsNull(6) ? null : row.Text(6), row.IsNull(7) ? null : row.Text(7)));
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.LoggedModels;

/// <summary>Searches logged models that are in use. A metric matches when one of its points does; an order goes by its latest point.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="models">The models.</param>
public sealed class LoggedModelSearch(ITrackingStore store, LoggedModelService models)
{
    /// <summary>The page that is asked for.</summary>
    public async Task<Outcome<SearchPage<MeasuredLoggedModel>>> FindAsync(LoggedModelQuery query, CancellationToken cancellation = default)
    {
        var filter = SearchQuery.ParseFilter(query.Filter, LoggedModelVocabulary.Instance);
        var order = SearchQuery.Complete([.. query.OrderBy], LoggedModelVocabulary.Instance);
        if (!filter.Succeeded || !order.Succeeded) return Outcome<SearchPage<MeasuredLoggedModel>>.Failed(filter.Problems.Concat(order.Problems));
        var filtersMetrics = filter.Value.Comparisons.Any(comparison => comparison.Key.Kind == SearchKeyKind.Metric);
        var needsMetrics = filtersMetrics || query.Datasets.Count > 0 || order.Value.Any(clause => clause.Key.Kind == SearchKeyKind.Metric);
        var all = await models.ListAsync(query.ExperimentIds, cancellation).ToListAsync(cancellation);
        var measured = needsMetrics ? await MeasureAsync(all, cancellation) : [.. all.Select(model => new MeasuredLoggedModel(model, []))];
        if (query.Datasets.Count > 0 && !filtersMetrics) measured = [.. measured.Where(model => model.Metrics.Any(metric => IsOn(metric, query.Datasets)))];
        var found = Entities(query.Datasets).Search(filter.Value, order.Value).Apply(measured);
        var page = SearchPages.Cut(found, query.MaxResults, query.PageToken, query.Fingerprint);
        if (!page.Succeeded || needsMetrics) return page;
        return page.Value with { Items = await MeasureAsync([.. page.Value.Items.Select(item => item.Model)], cancellation) };
    }

    /// <summary>The models with what was measured of them, in their order.</summary>
    public async Task<IReadOnlyList<MeasuredLoggedModel>> MeasureAsync(IReadOnlyList<LoggedModel> found, CancellationToken cancellation = default)
    {
        if (found.Count == 0) return [];
        var metrics = (await store.Runs.ReadModelMetricsAsync([.. found.Select(model => model.ModelId)], cancellation)).ToLookup(metric => metric.Model.ModelId);
        return [.. found.Select(model => new MeasuredLoggedModel(model, [.. metrics[model.ModelId]]))];
    }

    private static EntityFilter<MeasuredLoggedModel> Entities(IReadOnlyList<MetricDataset> datasets) => new(LoggedModelVocabulary.Instance, (model, key) => Read(model, key, datasets))
    {
        ReadForOrder = (model, clause) => clause.Key.Kind == SearchKeyKind.Metric ? Latest(model, clause) : Read(model, clause.Key, datasets),
    };

    private static SearchValue Read(MeasuredLoggedModel measured, SearchKey key, IReadOnlyList<MetricDataset> datasets) => key.Kind switch
    {
        SearchKeyKind.Metric => SearchValue.Several([.. measured.Metrics.Where(metric => metric.Key == key.Name && IsOn(metric, datasets)).Select(metric => SearchValue.Of((double?)metric.Point.Value))]),
        SearchKeyKind.Parameter => SearchValue.Of(measured.Model.Params.Where(param => param.Key == key.Name).Select(param => param.Value).FirstOrDefault()),
        SearchKeyKind.Tag => SearchValue.Of(measured.Model.Tags.Find(key.Name)),
        _ => Attribute(measured.Model, key.Name),
    };

    private static SearchValue Attribute(LoggedModel model, string name) => name switch
    {
        "name" => SearchValue.Of(model.Name),
        "model_id" => SearchValue.Of(model.ModelId),
        "model_type" => SearchValue.Of(model.ModelType),
        "status" => SearchValue.Of(model.Status.ToString().ToUpperInvariant()),
        "source_run_id" => SearchValue.Of(model.SourceRunId),
        "creation_timestamp" => SearchValue.Of((long?)model.CreationTime),
        _ => SearchValue.Of((long?)model.LastUpdateTime),
    };

    private static SearchValue Latest(MeasuredLoggedModel measured, OrderClause clause)
    {
        ImmutableArray<MetricDataset> on = clause.Dataset is { } dataset ? [dataset] : [];
        var latest = measured.Metrics.Where(metric => metric.Key == clause.Key.Name && IsOn(metric, on)).MaxBy(metric => (metric.Point.Timestamp, metric.Point.Step));
        return SearchValue.Of(latest?.Point.Value);
    }

    private static bool IsOn(ModelMetric metric, IReadOnlyList<MetricDataset> datasets) =>
        datasets.Count == 0 || datasets.Any(dataset => metric.Model.DatasetName == dataset.Name && (dataset.Digest is null || metric.Model.DatasetDigest == dataset.Digest));
}

using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Traces;

/// <summary>What decides where a trace stands in an order: held for all traces of a search, so small.</summary>
/// <param name="TraceId">The trace.</param>
/// <param name="Values">One for each clause of the order.</param>
internal readonly record struct TracePlace(string TraceId, SearchValue[] Values)
{
    public static TracePlace Of(TraceInfo trace, IReadOnlyList<OrderClause> order) => new(trace.TraceId, [.. order.Select(clause => TraceValues.Of(trace, clause.Key))]);

    public static int Compare(TracePlace left, TracePlace right, IReadOnlyList<OrderClause> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var compared = SearchValue.Order(left.Values[i], right.Values[i], order[i].Ascending);
            if (compared != 0) return compared;
        }

        return string.CompareOrdinal(left.TraceId, right.TraceId);
    }
}

using System.Collections.Immutable;

namespace Assay.Tracking.Search.Evaluation;

/// <summary>A search made ready: which entities it finds, and in which order.</summary>
public sealed class EntitySearch<T>
{
    private readonly ImmutableArray<(SearchKey Key, ValueTest Test)> _tests;
    private readonly ImmutableArray<OrderClause> _order;
    private readonly Func<T, SearchKey, SearchValue> _read;
    private readonly Func<T, OrderClause, SearchValue> _readForOrder;

    internal EntitySearch(SearchFilter filter, IReadOnlyList<OrderClause> order, Func<T, SearchKey, SearchValue> read, Func<T, OrderClause, SearchValue> readForOrder)
    {
        Filter = filter;
        _tests = [.. filter.Comparisons.Select(comparison => (comparison.Key, new ValueTest(comparison)))];
        _order = [.. order];
        _read = read;
        _readForOrder = readForOrder;
    }

    /// <summary>The filter.</summary>
    public SearchFilter Filter { get; }

    /// <summary>True when every comparison of the filter holds of this entity.</summary>
    public bool Matches(T entity)
    {
        foreach (var (key, test) in _tests)
            if (!_read(entity, key).Passes(test)) return false;
        return true;
    }

    /// <summary>What the filter finds among these, in the order. Entities that the order does not tell apart stay as they came.</summary>
    public ImmutableArray<T> Apply(IEnumerable<T> entities)
    {
        var found = entities.Where(Matches).Select((entity, place) => (Entity: entity, Place: place, Values: Values(entity))).ToArray();
        Array.Sort(found, (left, right) => Compare(left.Values, right.Values) is var order and not 0 ? order : left.Place.CompareTo(right.Place));
        return [.. found.Select(item => item.Entity)];
    }

    private SearchValue[] Values(T entity)
    {
        var values = new SearchValue[_order.Length];
        for (var index = 0; index < values.Length; index++) values[index] = _readForOrder(entity, _order[index]);
        return values;
    }

    private int Compare(SearchValue[] left, SearchValue[] right)
    {
        for (var index = 0; index < _order.Length; index++)
        {
            var order = SearchValue.Order(left[index], right[index], _order[index].Ascending);
            if (order != 0) return order;
        }
        return 0;
    }
}

using Assay.Kernel;

namespace Assay.Tracking.Search.Evaluation;

/// <summary>Searches entities that are few enough to look at one by one: experiments, registered models and their versions, logged models, data sets.</summary>
/// <param name="vocabulary">What may be said of them.</param>
/// <param name="read">The value of a key for an entity. It is asked for keys of the vocabulary and of its own orders alone, aliases resolved.</param>
public sealed class EntityFilter<T>(SearchVocabulary vocabulary, Func<T, SearchKey, SearchValue> read)
{
    /// <summary>The value that a clause orders an entity by, where that is not the value of its key: a metric on one data set alone.</summary>
    public Func<T, OrderClause, SearchValue>? ReadForOrder { get; init; }

    /// <summary>Reads a filter and an order; every problem of either.</summary>
    /// <param name="filter">The filter; null or blank for everything.</param>
    /// <param name="orderBy">The clauses of the order; null or none for the vocabulary's own.</param>
    public Outcome<EntitySearch<T>> Parse(string? filter, IReadOnlyList<string>? orderBy = null)
    {
        var parsed = SearchQuery.ParseFilter(filter, vocabulary);
        var order = SearchQuery.ParseOrder(orderBy, vocabulary);
        return Outcome.Unless(parsed.Problems.Concat(order.Problems), () => Search(parsed.Required, order.Value));
    }

    /// <summary>The search of a filter and an order that are already read.</summary>
    public EntitySearch<T> Search(SearchFilter filter, IReadOnlyList<OrderClause> order) => new(filter, order, ReadOrDefault, ReadForOrder ?? ((entity, clause) => ReadOrDefault(entity, clause.Key)));

    private SearchValue ReadOrDefault(T entity, SearchKey key)
    {
        var value = read(entity, key);
        return value.IsAbsent && vocabulary.AbsentMeans.TryGetValue(key, out var meant) ? SearchValue.Of(meant) : value;
    }
}

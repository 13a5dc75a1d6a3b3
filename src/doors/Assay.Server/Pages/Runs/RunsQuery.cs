using System.Collections.Immutable;
using System.Globalization;
using Assay.Tracking.Index;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Runs;

/// <summary>What the address of a page of runs asks for.</summary>
/// <param name="Filter">A filter in the search language; empty for every run.</param>
/// <param name="Experiment">The id of an experiment; empty for all that the visitor may see.</param>
/// <param name="Order">One clause of the order; empty for the latest start first.</param>
/// <param name="Columns">Keys of columns; none for the usual ones.</param>
/// <param name="Page">From 1.</param>
public sealed record RunsQuery(string Filter, string Experiment, string Order, ImmutableArray<string> Columns, int Page)
{
    /// <summary>How many runs a page shows.</summary>
    public const int Rows = 50;

    /// <summary>Where runs are listed.</summary>
    public const string Path = "/runs";

    private const int LastPage = int.MaxValue / Rows;

    /// <summary>The query of an address. What is no page number asks for the first page.</summary>
    public static RunsQuery Of(IQueryCollection? query) => new(
        Text(query, "filter"), Text(query, "experiment"), Text(query, "order"), [.. (query?["column"].OfType<string>() ?? []).Select(key => key.Trim()).Where(key => key.Length > 0).Distinct()],
        int.TryParse(Text(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1);

    /// <summary>The address that asks for this.</summary>
    public string Address(string path = Path) => $"{path}{QueryString.Create(Pairs().Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))}";

    /// <summary>The search in those of the experiments that the visitor may see.</summary>
    public RunSearch Search(IEnumerable<string> readable, int limit) => new([.. readable.Where(id => Experiment.Length == 0 || id == Experiment)])
    {
        Filter = Filter,
        OrderBy = Order.Length == 0 ? [] : [Order],
        Limit = limit,
    };

    private IEnumerable<(string Key, string Value)> Pairs() =>
        [("filter", Filter), ("experiment", Experiment), ("order", Order), .. Columns.Select(column => ("column", column)), ("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture))];

    private static string Text(IQueryCollection? query, string name) => query?[name].ToString().Trim() ?? "";
}

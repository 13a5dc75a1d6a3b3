using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Index;
using Assay.Tracking.Inspect;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Cli.Runs;

/// <summary>Does <c>assay runs search</c>.</summary>
internal static class RunSearchCommand
{
    /// <summary>Searches, and writes what is found in the form asked for.</summary>
    public static async Task<int> RunAsync(ITrackingStore store, Workplace workplace, RunSearchRequest request, CancellationToken cancellation)
    {
        var terminal = workplace.Terminal;
        var known = await KnownExperiments.ReadAsync(store, cancellation);
        var fields = new RunFields(known.Names);
        var (experiments, columns) = (known.Chosen(request.Experiments), fields.Named(KeyList.Split(request.Columns)));
        var order = KeyList.Split(request.OrderBy);
        Problem[] problems = [.. request.Problems(), .. experiments.Problems, .. columns.Problems];
        if (experiments.Succeeded)
        {
            using var index = new RunIndex(store.Columns);
            var found = await index.SearchAsync(new RunSearch(experiments.Value) { Filter = request.Filter, OrderBy = order, View = (RunView)request.View, Limit = Math.Max(1, request.Most) }, cancellation);
            problems = [.. problems, .. found.Problems];
            if (problems.Length == 0)
            {
                var runs = new FoundRunNumbers(store, found.Value!.Numbers);
                if (request.Json) await RunListJson.WriteAsync(runs, known.Names, terminal, cancellation);
                else if (request.IsTable) await RunListText.WriteAsync(runs, found.Value.Total, fields, columns.Value, Asked(request.Filter, order), terminal, cancellation);
                else return await RunExport.WriteAsync(runs, fields, columns.Value, request, workplace, cancellation);
                return ExitCode.Done;
            }
        }

        return terminal.Refuse(problems, request.Json);
    }

    private static HashSet<SearchKey> Asked(string? filter, string[] order) =>
    [
        .. SearchQuery.ParseFilter(filter, RunVocabulary.Instance).Required.Comparisons.Select(comparison => comparison.Key),
        .. SearchQuery.ParseOrder(order, RunVocabulary.Instance).Required.Select(clause => clause.Key),
    ];
}

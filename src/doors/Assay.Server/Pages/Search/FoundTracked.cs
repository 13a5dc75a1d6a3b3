using System.Collections.Immutable;
using Assay.Mlflow;
using Assay.Server.Pages.Registry;
using Assay.Server.Pages.Runs;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Index;
using Assay.Tracking.Runs;

namespace Assay.Server.Pages.Search;

/// <summary>What a search finds among tracked things, as far as the visitor may see them.</summary>
/// <param name="Runs">Runs whose name holds what was sought, or the one of that id; the latest start first.</param>
/// <param name="MoreRuns">How many runs were found beyond those.</param>
/// <param name="Experiments">Experiments whose name holds it, with their ids.</param>
/// <param name="Models">Registered models and prompts whose name holds it.</param>
public sealed record FoundTracked(ImmutableArray<RunInfo> Runs, int MoreRuns, ImmutableArray<(string Id, string Name)> Experiments, ImmutableArray<string> Models)
{
    private const int Most = 10;

    /// <summary>Nothing.</summary>
    public static FoundTracked None { get; } = new([], 0, [], []);

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Runs.IsEmpty && Experiments.IsEmpty && Models.IsEmpty;

    /// <summary>Looks.</summary>
    internal static async Task<FoundTracked> ReadAsync(MlflowServices tracking, Visitor? visitor, string sought, CancellationToken cancellation)
    {
        var readable = await ReadableExperiments.ReadAsync(tracking, visitor, cancellation);
        var experiments = readable.Names.Where(pair => pair.Value.Contains(sought, StringComparison.OrdinalIgnoreCase)).Take(Most).Select(pair => (pair.Key, pair.Value));
        var (runs, more) = await RunsAsync(tracking, readable, sought, cancellation);
        return new FoundTracked(runs, more, [.. experiments], await ModelsAsync(tracking, visitor, sought, cancellation));
    }

    /// <summary>Where all runs are listed whose name holds it; null where the language of searches cannot say it.</summary>
    public static string? RunsAddress(string sought) => NameFilter("attributes.run_name", sought) is { } filter ? (RunsQuery.Of(null) with { Filter = filter }).Address() : null;

    private static async Task<(ImmutableArray<RunInfo> Runs, int More)> RunsAsync(MlflowServices tracking, ReadableExperiments readable, string sought, CancellationToken cancellation)
    {
        if (await readable.FindAsync(sought, cancellation) is { } exact) return ([exact], 0);
        if (NameFilter("attributes.run_name", sought) is not { } filter) return ([], 0);
        var found = await tracking.RunIndex.SearchAsync(new RunSearch([.. readable.Names.Keys]) { Filter = filter, Limit = Most }, cancellation);
        if (!found.Succeeded) return ([], 0);
        var runs = await tracking.Store.Runs.ReadAsync(found.Value.Numbers, cancellation);
        return ([.. runs.Select(run => run.Info)], found.Value.Total - runs.Count);
    }

    private static async Task<ImmutableArray<string>> ModelsAsync(MlflowServices tracking, Visitor? visitor, string sought, CancellationToken cancellation)
    {
        if (NameFilter("name", sought) is not { } filter) return [];
        var models = await ReadableModels.OfAsync(tracking, visitor, cancellation);
        var found = await models.SearchAsync(filter, Most, null, cancellation);
        var prompts = await models.SearchAsync($"{filter} AND tags.`mlflow.prompt.is_prompt` = 'true'", Most, null, cancellation);
        return [.. (found.Value?.Items ?? []).Concat(prompts.Value?.Items ?? []).Select(model => model.Name).Take(Most)];
    }

    // A quotation mark would end the text in the language of searches, and a percent sign stands for any text in it.
    private static string? NameFilter(string key, string sought) => sought.IndexOfAny(['\'', '"', '\\', '%']) >= 0 ? null : $"{key} ILIKE '%{sought}%'";
}

using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Outbox;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Tracking.Issues;

/// <summary>Issues: create, find, change, search.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class IssueService(ITrackingStore store, TimeProvider clock, Entropy entropy)
{
    private static readonly EntityFilter<Issue> Filter = new(IssueVocabulary.Instance, Read);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates an issue.</summary>
    /// <param name="wanted">The issue; its identifier and its times are not read.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<Issue>> CreateAsync(Issue wanted, CancellationToken cancellation = default)
    {
        if (Check(wanted.Status, wanted.Severity) is { } problem) return problem;
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, wanted.ExperimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<Issue>.Failed(experiment.Problems);
        var now = Now;
        var issue = wanted with { IssueId = $"iss-{RandomId.Next(entropy)}", CreatedTime = now, LastUpdateTime = now };
        var written = await store.Documents.WriteAsync([DocumentWrite.Add(issue.ToDocument())], [], cancellation);
        return written.Map(_ => issue);
    }

    /// <summary>The issue.</summary>
    public async Task<Outcome<Issue>> GetAsync(string issueId, CancellationToken cancellation = default) =>
        await store.Documents.FindAsync(DocumentKinds.Issue, issueId, cancellation) is { } document ? Issue.Of(document) : NotFound(issueId);

    /// <summary>Changes an issue.</summary>
    public async Task<Outcome<Issue>> ChangeAsync(string issueId, IssueChange change, CancellationToken cancellation = default)
    {
        if (Check(change.Status, change.Severity) is { } problem) return problem;
        var changed = await store.Documents.ChangeAsync(DocumentKinds.Issue, issueId, document => (Apply(Issue.Of(document), change).ToDocument(), (IReadOnlyList<OutboxEntry>)[]), () => NotFound(issueId), cancellation);
        return changed.Map(Issue.Of);
    }

    /// <summary>All issues that a filter finds: the worst first, then those that most traces show when these are counted, then the newest.</summary>
    /// <param name="experimentId">In this experiment; null in all.</param>
    /// <param name="filter">In the search language; null or blank for all.</param>
    /// <param name="countsTraces">Whether to count the traces that show each.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Outcome<IReadOnlyList<FoundIssue>>> FindAsync(string? experimentId, string? filter, bool countsTraces, CancellationToken cancellation = default)
    {
        var search = Filter.Parse(filter);
        if (!search.Succeeded) return Outcome<IReadOnlyList<FoundIssue>>.Failed(search.Problems);
        var found = new List<Issue>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Issue) { Parents = experimentId is null ? null : [experimentId] }, cancellation))
        {
            if (Issue.Of(document) is var issue && search.Value.Matches(issue)) found.Add(issue);
        }

        var counts = countsTraces ? await CountAsync(cancellation) : null;
        return found.Select(issue => new FoundIssue(issue, counts?.GetValueOrDefault(issue.IssueId)))
            .OrderByDescending(each => each.Issue.Severity is { } severity ? Issue.Severities.IndexOf(severity) : -1).ThenByDescending(each => each.TraceCount)
            .ThenByDescending(each => each.Issue.CreatedTime).ThenByDescending(each => each.Issue.IssueId, StringComparer.Ordinal).ToArray();
    }

    private async Task<Dictionary<string, int>> CountAsync(CancellationToken cancellation)
    {
        var pairs = new HashSet<(string Issue, string Trace)>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Assessment) { State = Assessment.IssueState }, cancellation)) pairs.Add((Assessment.Of(document).Name, document.Parent));
        return pairs.CountBy(pair => pair.Issue).ToDictionary();
    }

    private Issue Apply(Issue issue, IssueChange change) => issue with
    {
        Name = change.Name ?? issue.Name,
        Description = change.Description ?? issue.Description,
        Status = change.Status ?? issue.Status,
        Severity = change.Severity ?? issue.Severity,
        LastUpdateTime = Now,
    };

    private static Problem? Check(string? status, string? severity) => CheckWord("status", status, Issue.Statuses) ?? CheckWord("severity", severity, Issue.Severities);

    private static Problem? CheckWord(string field, string? word, ImmutableArray<string> words) =>
        word is null || words.Contains(word) ? null : FieldProblems.Invalid(field, word, FieldRules.Bad(field, word, "there is no such word."), string.Join(", ", words));

    private static Problem NotFound(string issueId) => FieldProblems.NotFound($"Issue with ID '{issueId}' not found", "issue_id", issueId);

    private static SearchValue Read(Issue issue, SearchKey key) => key.Name switch
    {
        "status" => SearchValue.Of(issue.Status),
        "source_run_id" => SearchValue.Of(issue.SourceRunId),
        "created_timestamp" => SearchValue.Of(issue.CreatedTime),
        "issue_id" => SearchValue.Of(issue.IssueId),
        _ => SearchValue.Absent,
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using Assay.Tracking.Documents;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces;

/// <summary>
/// Which traces a filter finds. Conditions on spans hold of one and the same span. Those on feedback and expectations look at what is valid; an assessment of a whole session
/// counts for each of the session's traces.
/// </summary>
internal sealed class TraceMatch
{
    /// <summary>How many traces are looked at together.</summary>
    public const int AtOnce = 200;

    private readonly IDocumentStore _documents;
    private readonly ImmutableArray<(SearchKey Key, ValueTest Test)> _own, _spans, _assessments;
    private readonly HashSet<string>? _linked;
    private readonly string? _run;
    private ILookup<string, Assessment>? _ofSessions;

    private TraceMatch(IDocumentStore documents, SearchFilter filter, string? run, HashSet<string>? linked)
    {
        _documents = documents;
        _run = run;
        _linked = linked;
        var tests = filter.Comparisons.Select(comparison => (comparison.Key, Test: new ValueTest(comparison))).ToArray();
        _spans = [.. tests.Where(test => test.Key.Kind is SearchKeyKind.Span or SearchKeyKind.SpanAttribute)];
        _assessments = [.. tests.Where(test => test.Key.Kind is SearchKeyKind.Feedback or SearchKeyKind.Expectation or SearchKeyKind.Issue)];
        _own = [.. tests.Except(_spans).Except(_assessments).Where(test => run is null || !IsRun(test.Key))];
        IsEverything = filter.Comparisons.IsEmpty;
    }

    /// <summary>True when no trace is left out.</summary>
    public bool IsEverything { get; }

    /// <summary>Makes a filter ready.</summary>
    public static async Task<TraceMatch> PrepareAsync(IDocumentStore documents, SearchFilter filter, CancellationToken cancellation)
    {
        var run = filter.Comparisons.FirstOrDefault(comparison => IsRun(comparison.Key) && comparison.Comparator == SearchComparator.Equal)?.Operand as TextOperand;
        var alone = filter.Comparisons.Count(comparison => IsRun(comparison.Key)) == 1;
        if (run is null || !alone) return new TraceMatch(documents, filter, null, null);
        return new TraceMatch(documents, filter, run.Value, await TraceLink.OfRunAsync(documents, run.Value, cancellation));
    }

    /// <summary>Those of some traces that match, in their order.</summary>
    public async Task<IReadOnlyList<TraceInfo>> ApplyAsync(IReadOnlyList<TraceInfo> some, CancellationToken cancellation)
    {
        IReadOnlyList<TraceInfo> left = [.. some.Where(MatchesOwn)];
        if (!_assessments.IsEmpty) left = await WithAssessmentsAsync(left, cancellation);
        return _spans.IsEmpty ? left : await WithSpansAsync(left, cancellation);
    }

    private static bool IsRun(SearchKey key) => key is { Kind: SearchKeyKind.Attribute, Name: "run_id" } or { Kind: SearchKeyKind.Metadata, Name: TraceKeys.SourceRun };

    private bool MatchesOwn(TraceInfo trace)
    {
        if (_run is not null && trace.Metadata.GetValueOrDefault(TraceKeys.SourceRun) != _run && !_linked!.Contains(trace.TraceId)) return false;
        foreach (var (key, test) in _own)
        {
            if (!test.Matches(TraceValues.Of(trace, key))) return false;
        }

        return true;
    }

    private async Task<IReadOnlyList<TraceInfo>> WithSpansAsync(IReadOnlyList<TraceInfo> traces, CancellationToken cancellation)
    {
        var matching = new HashSet<string>();
        if (traces.Count == 0) return traces;
        await foreach (var document in _documents.ListAsync(new DocumentListing(DocumentKinds.Span) { Parents = [.. traces.Select(trace => trace.TraceId)] }, cancellation))
        {
            if (matching.Contains(document.Parent)) continue;
            var span = SpanJson.Read(document);
            if (_spans.All(condition => condition.Test.Matches(TraceValues.Of(span, condition.Key)))) matching.Add(document.Parent);
        }

        return [.. traces.Where(trace => matching.Contains(trace.TraceId))];
    }

    private async Task<IReadOnlyList<TraceInfo>> WithAssessmentsAsync(IReadOnlyList<TraceInfo> traces, CancellationToken cancellation)
    {
        var own = await AssessmentService.ListAsync(_documents, [.. traces.Select(trace => trace.TraceId)], cancellation);
        if (traces.Any(trace => trace.Metadata.ContainsKey(TraceKeys.Session))) _ofSessions ??= await OfSessionsAsync(cancellation);
        return [.. traces.Where(trace => Matches([.. own[trace.TraceId], .. OfSession(trace)]))];
    }

    private IEnumerable<Assessment> OfSession(TraceInfo trace) => trace.Metadata.TryGetValue(TraceKeys.Session, out var session) ? _ofSessions?[session] ?? [] : [];

    private async Task<ILookup<string, Assessment>> OfSessionsAsync(CancellationToken cancellation)
    {
        var found = new List<Assessment>();
        await foreach (var document in _documents.ListAsync(new DocumentListing(DocumentKinds.Assessment) { State = Assessment.SessionState }, cancellation)) found.Add(Assessment.Of(document));
        return found.ToLookup(assessment => assessment.Session!);
    }

    private bool Matches(IReadOnlyList<Assessment> assessments) => _assessments.All(condition => condition.Test.Matches(ValueOf(assessments, condition.Key)));

    private static SearchValue ValueOf(IReadOnlyList<Assessment> assessments, SearchKey key)
    {
        if (key.Kind == SearchKeyKind.Issue) return SearchValue.Several([.. assessments.Where(assessment => assessment.Kind == AssessmentKind.Issue).Select(assessment => SearchValue.Of(assessment.Name))]);
        var kind = key.Kind == SearchKeyKind.Feedback ? AssessmentKind.Feedback : AssessmentKind.Expectation;
        return SearchValue.Several([.. assessments.Where(assessment => assessment.Kind == kind && assessment.Valid && assessment.Name == key.Name).Select(assessment => SearchValue.Of(TextOf(assessment.Value)))]);
    }

    // A filter compares texts: a text as it is, all else as JSON.
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Undefined => "null",
        _ => value.GetRawText(),
    };
}

using System.Collections.Immutable;
using System.Text.Json;
using Assay.Tracking.Experiments;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Across.Tests.Tracking.Traces;

/// <summary>An experiment in memory, and what clients tell of traces in it.</summary>
internal sealed class TraceScene
{
    public const string Experiment = "0";

    private TraceScene(TimeProvider clock)
    {
        Recorder = new TraceRecorder(Store, CountedEntropy.New());
        Spans = new SpanRecorder(Store);
        Reader = new TraceReader(Store, clock);
        Search = new TraceSearch(Store, clock);
        Links = new TraceLinking(Store, clock);
        Assessments = new AssessmentService(Store, clock, CountedEntropy.New());
    }

    public MemoryTrackingStore Store { get; } = new();

    public TraceRecorder Recorder { get; }

    public SpanRecorder Spans { get; }

    public TraceReader Reader { get; }

    public TraceSearch Search { get; }

    public TraceLinking Links { get; }

    public AssessmentService Assessments { get; }

    public static async Task<TraceScene> NewAsync()
    {
        var scene = new TraceScene(TrackingClock.New());
        await new ExperimentService(scene.Store, TrackingClock.New()).EnsureDefaultAsync();
        return scene;
    }

    /// <summary>A span of the trace <c>tr-000…n</c>, from and to so many milliseconds.</summary>
    public static Span Span(int trace, int span, int? parent = null, int from = 1000, int to = 2000, params (string Key, SpanValue Value)[] attributes) =>
        new(trace.ToString("x32"), span.ToString("x16"), $"span {span}")
        {
            ParentSpanId = parent?.ToString("x16"),
            StartNanoseconds = (ulong)from * 1_000_000,
            EndNanoseconds = (ulong)to * 1_000_000,
            Attributes = [.. attributes.Select(attribute => new SpanAttribute(attribute.Key, attribute.Value))],
        };

    public static string IdOf(int trace) => $"tr-{trace:x32}";

    /// <summary>A number of tokens that a language model took and gave.</summary>
    public static (string, SpanValue) Tokens(int input, int output) => (SpanKeys.TokenUsage, SpanText.Parse($$"""{"input_tokens": {{input}}, "output_tokens": {{output}}, "total_tokens": {{input + output}}}""")!);

    public async Task RecordAsync(params Span[] spans) => _ = (await Spans.RecordAsync(Experiment, null, spans)).Required;

    /// <summary>Tells of a trace that began at so many milliseconds.</summary>
    public async Task<TraceInfo> TellAsync(int trace, long time = 1000, TraceState state = TraceState.Ok, params (string Key, string Value)[] tags) =>
        (await Recorder.TellAsync(new TraceInfo(IdOf(trace), Experiment, time, state) { ExecutionDuration = 5, Tags = tags.ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value) }, [])).Required;

    public async Task<TraceInfo> InfoAsync(int trace) => (await Reader.GetInfoAsync(IdOf(trace))).Required.Info;

    public async Task<Assessment> AssessAsync(int trace, string name, object? value, string? overrides = null, AssessmentKind kind = AssessmentKind.Feedback) =>
        (await Assessments.CreateAsync(new Assessment(Assessments.NextId(), IdOf(trace), name, kind, JsonSerializer.SerializeToElement(value), new AssessmentSource("HUMAN", null), 1, 1) { Overrides = overrides })).Required;

    /// <summary>The numbers of the traces that a search finds, in its order.</summary>
    public async Task<int[]> FindAsync(string? filter, params string[] orderBy) =>
        [.. (await Search.FindAsync([Experiment], filter, orderBy, 100, null)).Required.Traces.Select(trace => Convert.ToInt32(trace.Info.TraceId[^8..], 16))];
}

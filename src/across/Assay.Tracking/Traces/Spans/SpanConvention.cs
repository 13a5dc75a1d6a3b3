using System.Collections.Frozen;

namespace Assay.Tracking.Traces.Spans;

/// <summary>
/// How a family of instrumentations names what a language model's span holds, so that its spans show their type, inputs, outputs, tokens and model
/// whoever made them.
/// </summary>
/// <param name="TypeKey">The attribute that says what sort of work it is.</param>
/// <param name="Types">Its words, and ours.</param>
internal sealed record SpanConvention(string TypeKey, FrozenDictionary<string, string> Types)
{
    /// <summary>Counts of tokens: our name, and the attribute.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; private init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Attributes with what went in; the first that is there counts.</summary>
    public string[] Inputs { get; private init; } = [];

    /// <summary>Attributes with what came out.</summary>
    public string[] Outputs { get; private init; } = [];

    /// <summary>Attributes with the model.</summary>
    public string[] Models { get; private init; } = [];

    /// <summary>Attributes with the model's provider.</summary>
    public string[] Providers { get; private init; } = [];

    /// <summary>Attributes with the tools that the model may call.</summary>
    public string[] Tools { get; private init; } = [];

    /// <summary>The conventions that are known, in the order in which they are asked.</summary>
    public static IReadOnlyList<SpanConvention> All { get; } = [OpenInference(), OpenTelemetryGenerative(), OpenLlmetry()];

    // https://github.com/Arize-ai/openinference/blob/main/spec/semantic_conventions.md
    private static SpanConvention OpenInference() => new("openinference.span.kind", Same("TOOL", "CHAIN", "LLM", "RETRIEVER", "EMBEDDING", "AGENT", "RERANKER", "UNKNOWN", "GUARDRAIL", "EVALUATOR"))
    {
        Tokens = Counts("llm.token_count.prompt", "llm.token_count.completion", "llm.token_count.total"),
        Inputs = ["input.value"],
        Outputs = ["output.value"],
        Models = ["llm.model_name", "embedding.model_name"],
        Providers = ["llm.provider"],
    };

    // https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/
    private static SpanConvention OpenTelemetryGenerative() => new("gen_ai.operation.name", Words(
        ("chat", "CHAT_MODEL"), ("create_agent", "AGENT"), ("embeddings", "EMBEDDING"), ("execute_tool", "TOOL"), ("generate_content", "LLM"), ("invoke_agent", "AGENT"), ("text_completion", "LLM")))
    {
        Tokens = Counts("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens", null, "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_creation.input_tokens"),
        Inputs = ["gen_ai.input.messages", "gen_ai.tool.call.arguments"],
        Outputs = ["gen_ai.output.messages", "gen_ai.tool.call.result"],
        Models = ["gen_ai.response.model", "gen_ai.request.model"],
        Providers = ["gen_ai.provider.name"],
        Tools = ["gen_ai.tool.definitions"],
    };

    // https://github.com/traceloop/openllmetry/tree/main/packages/opentelemetry-semantic-conventions-ai
    private static SpanConvention OpenLlmetry() => new("traceloop.span.kind", Words(("workflow", "WORKFLOW"), ("task", "TASK"), ("agent", "AGENT"), ("tool", "TOOL")))
    {
        Tokens = Counts("gen_ai.usage.prompt_tokens", "gen_ai.usage.completion_tokens", "llm.usage.total_tokens"),
        Inputs = ["traceloop.entity.input"],
        Outputs = ["traceloop.entity.output"],
        Providers = ["gen_ai.system"],
    };

    private static FrozenDictionary<string, string> Same(params string[] words) => words.ToFrozenDictionary(word => word);

    private static FrozenDictionary<string, string> Words(params (string Theirs, string Ours)[] words) => words.ToFrozenDictionary(word => word.Theirs, word => word.Ours);

    private static FrozenDictionary<string, string> Counts(params string?[] keys) =>
        keys.Select((key, place) => (Key: key, Ours: SpanKeys.TokenCounts[place])).Where(count => count.Key is not null).ToFrozenDictionary(count => count.Ours, count => count.Key!);
}

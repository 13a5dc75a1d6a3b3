namespace Assay.Tracking.Traces.Spans;

/// <summary>Attributes of spans that clients and servers of the protocol agree on. They stand in clients: never change one.</summary>
public static class SpanKeys
{
    /// <summary>The trace that the span belongs to.</summary>
    public const string TraceId = "mlflow.traceRequestId";

    /// <summary>What went in.</summary>
    public const string Inputs = "mlflow.spanInputs";

    /// <summary>What came out.</summary>
    public const string Outputs = "mlflow.spanOutputs";

    /// <summary>What sort of work it is.</summary>
    public const string Type = "mlflow.spanType";

    /// <summary>Tokens used: a map of <see cref="TokenCounts"/>.</summary>
    public const string TokenUsage = "mlflow.chat.tokenUsage";

    /// <summary>Cost in US dollars: a map of <see cref="CostParts"/>.</summary>
    public const string Cost = "mlflow.llm.cost";

    /// <summary>The language model.</summary>
    public const string Model = "mlflow.llm.model";

    /// <summary>Who provides the language model.</summary>
    public const string Provider = "mlflow.llm.provider";

    /// <summary>The tools that the language model may call.</summary>
    public const string Tools = "mlflow.chat.tools";

    /// <summary>The session, in OpenTelemetry's conventions.</summary>
    public const string Session = "session.id";

    /// <summary>The traced application's user, in OpenTelemetry's conventions.</summary>
    public const string User = "user.id";

    /// <summary>The program that was traced, in OpenTelemetry's conventions.</summary>
    public const string Service = "service.name";

    /// <summary>The counts of a token usage.</summary>
    public static IReadOnlyList<string> TokenCounts { get; } = ["input_tokens", "output_tokens", "total_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"];

    /// <summary>The parts of a cost.</summary>
    public static IReadOnlyList<string> CostParts { get; } = ["input_cost", "output_cost", "total_cost"];
}

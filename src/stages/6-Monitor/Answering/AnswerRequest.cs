using System.Collections.Immutable;

namespace Assay.Monitor.Answering;

/// <summary>What somebody says about alerts.</summary>
public sealed record AnswerRequest
{
    /// <summary>The alerts, or an incident of which they are.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    /// <summary>What was seen, is at stake, was done or was found.</summary>
    public string Note { get; init; } = "";
}

using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Verdict;

/// <summary>Whether the model may go on to release: every gate, and what is needed where one does not hold.</summary>
public sealed record VerdictRecord : IRecordBody<VerdictRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.verdict", 1, "Every gate was held against what was measured; the model may be released, or not.");

    /// <summary>True when every <c>block</c> gate is passed. A failed <c>warn</c> gate still wants a decision note before release.</summary>
    public required bool FitToRelease { get; init; }

    /// <summary>Failed <c>block</c> gates.</summary>
    public required int Blocked { get; init; }

    /// <summary>Failed <c>warn</c> gates.</summary>
    public required int Warned { get; init; }

    /// <summary>The verdict in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>All gates: the problem's threshold, declared gates, fairness, robustness, data checks.</summary>
    public required ImmutableArray<GateResult> Gates { get; init; }

    /// <summary>What is to be done before release, one sentence each; empty when nothing is.</summary>
    public required ImmutableArray<string> Needed { get; init; }

    /// <summary>What is still to be done when decision notes answer some of the warnings: of <see cref="Needed"/>, all but what was answered.</summary>
    /// <param name="answered">Names of gates that notes answer.</param>
    public ImmutableArray<string> StillNeeded(IEnumerable<string> answered)
    {
        var done = Gates.Where(gate => gate.IsWarning).IntersectBy(answered, gate => gate.Name).Select(gate => gate.NoteDue).ToHashSet(StringComparer.Ordinal);
        return [.. Needed.Where(sentence => !done.Contains(sentence))];
    }
}

using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Monitor.Alerts;

namespace Assay.Monitor.Answering;

/// <summary>An alert and what was done about it, in order.</summary>
/// <param name="Id">The alert's record.</param>
/// <param name="At">When it was raised.</param>
/// <param name="Alert">What it says.</param>
/// <param name="Answers">What was done about it, oldest first.</param>
public sealed record AlertCase(string Id, DateTimeOffset At, MonitorAlert Alert, ImmutableArray<CaseAnswer> Answers)
{
    /// <summary>Real, rehearsed or simulated: each is a series of its own, and silences none of the others.</summary>
    public RecordContext Context { get; init; }

    /// <summary>Whether nobody has resolved it.</summary>
    public bool IsOpen => !Has(AnswerKind.Resolved);

    /// <summary>How far it has come: <c>open</c>, <c>acknowledged</c>, <c>incident</c>, <c>acted</c>, <c>verified</c>, <c>resolved</c>.</summary>
    public string State => Answers.IsEmpty ? "open" : Answers[^1].Answer.Answer switch
    {
        AnswerKind.Acknowledged => "acknowledged",
        AnswerKind.Incident => "incident",
        AnswerKind.Action => "acted",
        AnswerKind.Verified => Answers[^1].Answer.IsWithinLimit == true ? "verified" : "not yet within its limit",
        _ => "resolved",
    };

    /// <summary>The newest answer of a kind, or null.</summary>
    public CaseAnswer? Newest(AnswerKind kind) => Answers.LastOrDefault(answer => answer.Answer.Answer == kind);

    private bool Has(AnswerKind kind) => Newest(kind) is not null;
}

using System.Collections.Immutable;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Issues;

/// <summary>A problem that was found in traces.</summary>
/// <param name="IssueId">Unique; <c>iss-</c> and 32 hexadecimal characters.</param>
/// <param name="ExperimentId">The experiment whose traces show it.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Description">In full.</param>
/// <param name="Status"><c>pending</c>, <c>rejected</c> or <c>resolved</c>.</param>
/// <param name="CreatedTime">Milliseconds since 1970.</param>
/// <param name="LastUpdateTime">Milliseconds since 1970.</param>
public sealed record Issue(string IssueId, string ExperimentId, string Name, string Description, string Status, long CreatedTime, long LastUpdateTime)
{
    /// <summary>What statuses there are; the first is that of a new issue.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["pending", "rejected", "resolved"];

    /// <summary>What severities there are, the lowest first.</summary>
    public static ImmutableArray<string> Severities { get; } = ["not_an_issue", "low", "medium", "high"];

    /// <summary>How bad it is: one of <see cref="Severities"/>; null when nobody says.</summary>
    public string? Severity { get; init; }

    /// <summary>What may have caused it.</summary>
    public ImmutableArray<string> RootCauses { get; init; } = [];

    /// <summary>Which sorts of problem it is.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The run that found it; null when none did.</summary>
    public string? SourceRunId { get; init; }

    /// <summary>Who found it, as the client says; null when it does not.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>The issue of a document.</summary>
    public static Issue Of(Document document) => DocumentJson.Read<Issue>(document);

    internal Document ToDocument() => new(DocumentKinds.Issue, IssueId) { Parent = ExperimentId, Order = CreatedTime, Body = DocumentJson.Write(this) };
}

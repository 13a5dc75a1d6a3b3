using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Index;
using Assay.Evidence.Notes;
using Assay.Evidence.Sheets;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Checking;

/// <summary>A record that a claim cites, and what was found under its identifier.</summary>
/// <param name="Cited">As the claim cites it.</param>
public sealed record CitedEvidence(CitedRecord Cited)
{
    /// <summary>What the index says of the record; null when this home has no such record.</summary>
    public IndexedRecord? Found { get; init; }

    /// <summary>Whether the record's envelope has the digest that the claim cites.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Of a file that was added: what is declared of AI tools; null for other records, or when nothing readable is declared.</summary>
    public AiUse? AiUse { get; init; }

    /// <summary>Of a file that was added: whether its author said which AI tool took part, and for what.</summary>
    public bool HasAiDeclaration { get; init; }

    /// <summary>Of collected work: whom its source names as its author; null for other records.</summary>
    public SourceAuthor? Author { get; init; }

    /// <summary>How often the test set behind a record of an evaluation was opened, by the openings of its project; null for other records, or when no opening is recorded.</summary>
    public long? TestSetOpenings { get; init; }

    /// <summary>Of a spreadsheet's row: when the work was, as the row says; null for other records, or when it does not say.</summary>
    public DateOnly? Stated { get; init; }

    /// <summary>How old it is: the record's time, or the earlier day that a spreadsheet's row states. Taking an old row over makes nothing new of it.</summary>
    public DateTimeOffset? Dated => Stated is { } day && new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) is var stated && stated < Found?.At ? stated : Found?.At;

    /// <summary>Whether it is a file from elsewhere.</summary>
    public bool IsArtifact => Cited.Kind == AddedArtifact.Kind.Name;

    /// <summary>Whether it is a row of the claimant's own spreadsheet, which speaks of work that is not here.</summary>
    public bool IsSheetRow => Cited.Kind == SheetRow.Kind.Name;

    /// <summary>Whether it is a decision note.</summary>
    public bool IsNote => Cited.Kind == DecisionNote.Kind.Name;

    /// <summary>Whether it is live work that counts for that person, and is what was cited.</summary>
    public bool Counts(string claimant) => IsUnchanged && Found is { Context: RecordContext.Live, Attribution: not RecordAttribution.None } found && found.Person == claimant;
}

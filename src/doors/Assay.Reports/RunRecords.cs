using System.Collections.Immutable;
using Assay.Evaluate.Verdict;
using Assay.Evidence.Notes;
using Assay.Ledger.Records;
using Assay.Reports.Citing;

namespace Assay.Reports;

/// <summary>The records of a run, by their types. A record of a version that this program does not know stands in the appendix only.</summary>
internal sealed class RunRecords(ReportSource source)
{
    /// <summary>What the report is made from.</summary>
    public ReportSource Source { get; } = source;

    /// <summary>All records, in the order of the ledger.</summary>
    public ImmutableArray<RecordEntry> All { get; } = [.. source.Records.OrderBy(record => record.Index)];

    /// <summary>The newest record of a type; null when there is none.</summary>
    public Cited<TBody>? Newest<TBody>() where TBody : IRecordBody<TBody> => Every<TBody>().LastOrDefault();

    /// <summary>The decision notes about a verdict.</summary>
    public GateAnswers AnswersTo(Cited<VerdictRecord> verdict) => GateAnswers.Of(verdict.Record.Id, All);

    /// <summary>All records of a type, the oldest first.</summary>
    public IEnumerable<Cited<TBody>> Every<TBody>() where TBody : IRecordBody<TBody> =>
        All.Where(record => record.Kind == TBody.Kind.Name && record.Version == TBody.Kind.Version).Select(Cited.Body<TBody>);
}

using Assay.Frame;
using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>The top of the page: whose report it is, of when, and whether the work was real.</summary>
internal static class Masthead
{
    /// <summary>Title, question and time.</summary>
    public static Markup Write(RunRecords run) => Markup.Of($"""
        <p class="eyebrow">Model report</p>
        <h1><bdi>{run.Source.Project}</bdi></h1>
        {Question(run)}
        {Time(run)}
        {Context(run.Source.Context)}
        """);

    private static Markup Question(RunRecords run) =>
        run.Newest<Charter>() is { } charter ? Markup.Of($"<p class=\"lead\">{charter.At(record => record.Problem.Question)}</p>") : Markup.None;

    private static Markup Time(RunRecords run) =>
        run.All is [.., var newest] ? Markup.Of($"<p class=\"quiet\">Newest record signed on {Figure.Time(Cited.At(newest))}</p>") : Markup.Of($"<p>This run has no records yet.</p>");

    private static Markup Context(RecordContext context) => context switch
    {
        RecordContext.Rehearsal => Markup.Of($"<p class=\"notice\"><strong>Rehearsal.</strong> A practice run of real work: it does not count as workplace evidence.</p>"),
        RecordContext.Simulated => Markup.Of($"<p class=\"notice\"><strong>Simulated.</strong> Made-up work, to teach or to try: it does not count as workplace evidence.</p>"),
        _ => Markup.None,
    };
}

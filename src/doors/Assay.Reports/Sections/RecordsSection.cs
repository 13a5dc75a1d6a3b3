using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Train.Records;

namespace Assay.Reports.Sections;

/// <summary>Every record of the run as it stands in the ledger, and how to check that it does.</summary>
internal static class RecordsSection
{
    /// <summary>Nothing when the run has no records.</summary>
    /// <param name="run">The run.</param>
    /// <param name="roomBytes">How many bytes the bodies may take; those that find no room are left out, and it is said how to read them.</param>
    public static Markup Write(RunRecords run, int roomBytes) => run.All.IsEmpty ? Markup.None : Markup.Of($"""
        <p>Each number above is read from a field of one of these records and links to it. The records are signed and stand in a ledger: whoever keeps its checkpoint can tell whether anything before it was changed later.
        To check them against the ledger, run <code>assay ledger verify</code>. To hand them to someone who does not have it, run <code>assay bundle export</code>: the bundle verifies on its own.</p>
        {Markup.Trusted(OpenReport.Place.ToString())}
        {Entries(run, roomBytes)}
        """);

    /// <summary>Bodies of training runs come last and short ones first: of a long page some of them are left out, the longest first.</summary>
    private static IEnumerable<Markup> Entries(RunRecords run, int roomBytes)
    {
        var bodies = run.All.ToDictionary(record => record.Index, record => Escaping.Content(JsonText.Of(record.Body)));
        var bytes = bodies.ToDictionary(body => body.Key, body => body.Value.Bytes);
        var sum = bytes.Values.Sum(body => (long)body);
        foreach (var record in run.All.OrderByDescending(record => record.Kind == TrainRun.Kind.Name).ThenByDescending(record => bytes[record.Index]))
        {
            if (sum <= roomBytes) break;
            sum -= bytes[record.Index];
            bodies[record.Index] = Markup.None;
        }

        return run.All.Select(record => Entry(record, bodies[record.Index]));
    }

    /// <summary>The newest checkpoint, which stands before the records.</summary>
    public static Markup Checkpoint(string? newest) => newest is { } checkpoint
        ? Markup.Of($"<h3>Newest checkpoint</h3><p>The signed head of the ledger when this page was written. Keep it: a later ledger that does not contain it has been changed.</p><pre class=\"checkpoint\"><code>{checkpoint}</code></pre>")
        : Markup.Of($"<p class=\"notice\">No checkpoint had been signed when this page was written.</p>");

    private static Markup Entry(RecordEntry record, Markup body) => Markup.Of($"""
        <section class="record"><h3>{record.Kind}{(record.Step is { } step ? Markup.Of($" <span class=\"quiet\">{step}</span>") : Markup.None)}</h3>
        <details><summary>Leaf {Cited.LeafIndex(record).Exact}, hash <code>{record.LeafHash.Short}…</code></summary>
        <div id="{Figure.Anchor(Cited.LeafIndex(record))}">
        <dl class="facts">
        <dt>Record</dt><dd><code>{record.Id}</code></dd>
        <dt>Leaf hash</dt><dd><code>{record.LeafHash.ToString()}</code></dd>
        <dt>Signed</dt><dd>{DateText.Of(record.At)}, by key <code>{record.KeyId}</code></dd>
        <dt>About</dt><dd>{Markup.Join(", ", record.Subjects.Select(subject => Markup.Of($"<bdi>{subject.Name}</bdi> <code>{subject.Digest.Short}…</code>")))}</dd>
        </dl>
        {(!body.IsEmpty ? Markup.Of($"<pre class=\"body\"><code>{body}</code></pre>") : Markup.Of($"<p class=\"body\">The body is left out to keep this page short. Read it with <code>assay ledger show {record.Id}</code>.</p>"))}
        </div></details></section>
        """);
}

using Assay.Evidence.Portfolio;
using Assay.Reports.Marking;

namespace Assay.Reports.Portfolio.Page;

/// <summary>Every record of the portfolio with its digest, signer and place, and how to check them.</summary>
internal static class PortfolioRecords
{
    public static Markup Write(PortfolioDocument document) => Markup.Of($"""
        <p>The bundle <code>portfolio.assay</code> holds these records whole, with the way from each to the log's signed head. Check it on your own machine, with no network: <code>assay verify portfolio.assay --pin FINGERPRINT</code>, once for each key that you have compared with its holder.</p>
        {document.Records.Select(Record)}
        """);

    private static Markup Record(PortfolioEvidence record) => Markup.Of($"""
        <section class="record" id="record-{record.Id}"><h3>{record.Kind}</h3>
        <dl class="facts">
        <dt>Record</dt><dd><code>{record.Id}</code>, leaf {PortfolioWords.Number(record.Leaf)}</dd>
        <dt>Envelope, SHA-256</dt><dd><code>{record.Envelope.ToString()}</code></dd>
        <dt>Stated time</dt><dd>{Citing.DateText.Of(record.At)}, {record.Context.ToString().ToLowerInvariant()} work</dd>
        <dt>Person and key</dt><dd><code>{record.Person}</code>, <code>{record.KeyId}</code></dd>
        </dl></section>

        """);
}

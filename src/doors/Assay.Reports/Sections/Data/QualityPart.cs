using Assay.Data.Checks;
using Assay.Data.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Data;

/// <summary>Whether declared checks hold, and what was noticed without being asked for.</summary>
internal static class QualityPart
{
    /// <summary>Checks, then findings.</summary>
    public static Markup Write(Cited<DataQuality> quality) => Markup.Of($"""
        <h3>Checks and findings</h3>
        {Checks(quality)}{Findings(quality)}

        """);

    private static Markup Checks(Cited<DataQuality> quality)
    {
        var checks = quality.At(record => record.Checks).Items();
        return checks.IsEmpty ? Markup.Of($"<p>The project file declares no checks on the data.</p>") : Markup.Of($"<ul class=\"gates\">{checks.Select(Check)}</ul>");
    }

    private static Markup Check(Cited<CheckResult> check) => Markup.Of($"""
        <li><div>{Badge(check.Value)}</div><div><strong>{check.At(it => it.Name)}</strong><br/><code class="quiet">{check.At(it => it.SetBy)}</code></div><div>{check.At(it => it.Sentence)}</div></li>

        """);

    private static Markup Badge(CheckResult check) => check switch
    {
        { Passed: true } => Markup.Of($"<span class=\"badge good\">✓ holds</span>"),
        { Gate: CheckGate.Block } => Markup.Of($"<span class=\"badge bad\">✗ fails, blocks</span>"),
        _ => Markup.Of($"<span class=\"badge bad\">✗ fails, warns</span>"),
    };

    private static Markup Findings(Cited<DataQuality> quality)
    {
        var findings = quality.At(record => record.Findings).Items();
        return findings.IsEmpty ? Markup.Of($"<p>Nothing else was noticed. That does not show that there is nothing.</p>") : Markup.Of($"""
            <p>Noticed without being asked for. A finding is a reason to look, not a verdict. From {Figure.Record(quality)}.</p>
            <ul class="gates">{findings.Select(Finding)}</ul>
            """);
    }

    private static Markup Finding(Cited<QualityFinding> finding) => Markup.Of($"""
        <li><div>{Severity(finding.Value.Severity)}</div><div><strong>{(finding.At(it => it.Column) is { IsThere: true } column ? Figure.Quote(column) : Markup.Of($"rows"))}</strong><br/><code class="quiet">{finding.At(it => it.Code)}</code></div>
        <div>{finding.At(it => it.Sentence)}{(finding.At(it => it.Figure) is { IsThere: true } figure ? Markup.Of($" <span class=\"quiet\">(figure: {Figure.Of(figure, NumberStyle.Measure)})</span>") : Markup.None)}
        <span class="quiet">{finding.At(it => it.Remedy)}</span></div></li>

        """);

    private static Markup Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Serious => Markup.Of($"<span class=\"badge bad\">‼ serious</span>"),
        FindingSeverity.Warning => Markup.Of($"<span class=\"badge close\">! warning</span>"),
        _ => Markup.Of($"<span class=\"badge plain\">note</span>"),
    };
}

using Assay.Evidence.Coverage;

namespace Assay.Evidence.Checking;

/// <summary>
/// Is it recent enough? For each claimed part, the newest cited record that counts is held against the part's window, or the standard's where the part has
/// none. Pass when it is current, warn when it is ageing, fail when it is stale; unknown when no cited record counts.
/// A row of a spreadsheet is as old as it says.
/// </summary>
public static class CurrentCheck
{
    /// <summary>Checks it.</summary>
    public static QualityCheck Of(ClaimDossier dossier)
    {
        var findings = new Findings(EvidenceQuality.Current);
        if (dossier.Counted.MaxBy(cited => cited.Dated) is not { } newest) findings.Add(CheckOutcome.Unknown, "No cited record counts, so there is no date to go by.");
        else foreach (var (reference, part) in dossier.Parts) Check($"{reference}", FreshnessRule.Of(newest.Dated!.Value, part?.Freshness ?? dossier.Freshness, dossier.Now), newest, findings);
        return findings.Result();
    }

    private static void Check(string name, Freshness freshness, CitedEvidence newest, Findings findings)
    {
        var outcome = freshness switch { Freshness.Current => CheckOutcome.Pass, Freshness.Ageing => CheckOutcome.Warn, _ => CheckOutcome.Fail };
        findings.Add(outcome, $"{name}: the newest cited record is of {newest.Dated!.Value.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}, which is {freshness.ToString().ToLowerInvariant()}.", newest.Cited.Id);
    }
}

using Assay.Evidence.Standards;

namespace Assay.Evidence.Checking;

/// <summary>
/// Does the evidence show what it is claimed for? Pass when, for each claimed part, the cited records that count show every fact of one of its rules. Warn
/// when a narrative or a decision note says it instead: a person must judge it. Fail when neither does. Unknown when no cited record can be looked at, or the
/// standard no longer has the part.
/// </summary>
public static class ValidCheck
{
    /// <summary>Checks it.</summary>
    public static QualityCheck Of(ClaimDossier dossier)
    {
        var findings = new Findings(EvidenceQuality.Valid);
        if (dossier.Cites.All(cited => cited.Found is null)) findings.Add(CheckOutcome.Unknown, "None of the cited records is in this home, so what they show cannot be told.");
        else foreach (var (reference, part) in dossier.Parts) Check(dossier, $"{reference}", part, findings);
        return findings.Result();
    }

    private static void Check(ClaimDossier dossier, string name, CriterionPart? part, Findings findings)
    {
        if (part is null)
        {
            findings.Add(CheckOutcome.Unknown, $"{name} is not in the standard as this program has it.");
            return;
        }

        var counted = dossier.Counted.ToList();
        var notes = counted.Where(cited => cited.IsNote).Select(cited => cited.Cited.Id).ToList();
        if (part.Rules.FirstOrDefault(rule => Holds(rule, counted)) is { } holding)
            findings.Add(CheckOutcome.Pass, $"{name}: the cited records show {string.Join(" and ", holding.Facts)}.", counted.Where(cited => cited.Found!.Facts.Any(holding.Facts.Contains)).Select(cited => cited.Cited.Id));
        else if (dossier.HasNarrative || notes.Count > 0)
            findings.Add(CheckOutcome.Warn, $"{name}: no rule speaks for it from these records; {(notes.Count > 0 ? "a decision note" : "the narrative")} says how they show it, and a person must judge that.", notes);
        else findings.Add(CheckOutcome.Fail, $"{name}: no rule speaks for it from these records, and nobody says how they show it.", dossier.Cites.Select(cited => cited.Cited.Id));
    }

    private static bool Holds(EvidenceRule rule, List<CitedEvidence> counted) => rule.Facts.All(fact => counted.Any(cited => cited.Found!.Facts.Contains(fact)));
}

using Assay.Evidence.Acts;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Checking;

/// <summary>
/// Can it be relied on? Pass when each cited record is here with the digest that the claim cites, another person whose key counts confirmed or accepted
/// it, and the test set behind cited evaluations was opened once. Warn when nobody else has confirmed it, or a test set was opened more than once. Fail when a
/// cited record is missing, its digest differs, or somebody rejected the claim. Unknown when nothing says how often a test set was opened.
/// </summary>
public static class ReliableCheck
{
    private const string Evaluations = "evaluate.";

    /// <summary>Checks it.</summary>
    public static QualityCheck Of(ClaimDossier dossier)
    {
        var findings = new Findings(EvidenceQuality.Reliable);
        findings.AddIfAny(CheckOutcome.Fail, dossier.Cites.Where(cited => cited.Found is null), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "is" : "are")} missing from this home.");
        findings.AddIfAny(CheckOutcome.Fail, dossier.Cites.Where(cited => cited is { Found: not null, IsUnchanged: false }), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "has" : "have")} another digest than the claim cites.");
        findings.AddIfAny(CheckOutcome.Pass, dossier.Cites.Where(cited => cited is { Found: not null, IsUnchanged: true }), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "is" : "are")} here, unchanged.");
        CheckAnswers(dossier, findings);
        CheckTestSets([.. dossier.Cites.Where(cited => cited.Found is not null && cited.Cited.Kind.StartsWith(Evaluations, StringComparison.Ordinal))], findings);
        return findings.Result();
    }

    private static void CheckAnswers(ClaimDossier dossier, Findings findings)
    {
        var counting = dossier.Answers.Where(answer => answer.Attribution != RecordAttribution.None).ToList();
        var rejections = counting.Where(answer => answer.Kind == Rejection.Kind.Name).ToList();
        var others = counting.Where(answer => (answer.Kind == Confirmation.Kind.Name || answer.Kind == Acceptance.Kind.Name) && answer.Person != dossier.Claimant).ToList();
        if (rejections.Count > 0) findings.Add(CheckOutcome.Fail, "The claim was rejected, for some of its parts or all.", rejections.Select(answer => answer.Id));
        if (others.Count > 0) findings.Add(CheckOutcome.Pass, $"{Persons(others.Select(answer => answer.Person).Distinct().Count())} with an enrolled key confirmed or accepted it.", others.Select(answer => answer.Id));
        else findings.Add(CheckOutcome.Warn, "Nobody else with an enrolled key has confirmed it.");
    }

    private static void CheckTestSets(IReadOnlyList<CitedEvidence> evaluations, Findings findings)
    {
        findings.AddIfAny(CheckOutcome.Unknown, evaluations.Where(cited => cited.TestSetOpenings is null), count => $"Nothing says how often the test set behind {Findings.Records(count)} was opened.");
        findings.AddIfAny(CheckOutcome.Warn, evaluations.Where(cited => cited.TestSetOpenings > 1), count => $"The test set behind {Findings.Records(count)} was opened more than once in its project: what was learnt from it may have gone into the model.");
        findings.AddIfAny(CheckOutcome.Pass, evaluations.Where(cited => cited.TestSetOpenings == 1), count => $"The test set behind {Findings.Records(count)} was opened once.");
    }

    private static string Persons(int count) => count == 1 ? "1 other person" : $"{count} other persons";
}

using Assay.Evidence.Standards;

namespace Assay.Evidence.Checking;

/// <summary>
/// Is there enough of it? Pass when the cited records that count are of at least two kinds, are not all of one project in one month, and meet the least numbers of records,
/// projects and months of a rule that speaks for each part. Warn when they are of one kind, or of one project in one month, or when no rule gives a least number. Fail
/// when no cited record counts, or they fall short of the least numbers. Unknown when none of them is here.
/// </summary>
public static class SufficientCheck
{
    private const int LeastKinds = 2;

    /// <summary>Checks it.</summary>
    public static QualityCheck Of(ClaimDossier dossier)
    {
        var findings = new Findings(EvidenceQuality.Sufficient);
        var counted = dossier.Counted.ToList();
        if (dossier.Cites.All(cited => cited.Found is null)) findings.Add(CheckOutcome.Unknown, "None of the cited records is in this home.");
        else if (counted.Count == 0) findings.Add(CheckOutcome.Fail, "None of the cited records counts for the claimant.", dossier.Cites.Select(cited => cited.Cited.Id));
        else
        {
            CheckBreadth(counted, findings);
            foreach (var (reference, part) in dossier.Parts.Where(claimed => claimed.Part is not null)) CheckLeast($"{reference}", part!, counted, findings);
        }

        return findings.Result();
    }

    private static void CheckBreadth(List<CitedEvidence> counted, Findings findings)
    {
        var kinds = counted.Select(cited => cited.Cited.Kind).Distinct().Count();
        var places = counted.Select(cited => (cited.Found!.Project, cited.Dated!.Value.Year, cited.Dated.Value.Month)).Distinct().Count();
        var ids = counted.Select(cited => cited.Cited.Id);
        findings.Add(kinds < LeastKinds ? CheckOutcome.Warn : CheckOutcome.Pass, kinds < LeastKinds ? "All that counts is of one kind of record." : $"What counts is of {kinds} kinds of record.", ids);
        if (places == 1) findings.Add(CheckOutcome.Warn, "All of it is of one project in one month.", ids);
        else findings.Add(CheckOutcome.Pass, "It is not all of one project in one month.", ids);
    }

    private static void CheckLeast(string name, CriterionPart part, List<CitedEvidence> counted, Findings findings)
    {
        var speaking = part.Rules.Where(rule => rule.Facts.All(fact => Showing(fact, counted).Count > 0)).ToList();
        if (speaking.Count == 0) findings.Add(CheckOutcome.Warn, $"{name}: no rule says how many records are enough; a person must judge it.");
        else if (speaking.Find(rule => rule.Facts.All(fact => IsEnough(rule, fact, Showing(fact, counted)))) is { } met) findings.Add(CheckOutcome.Pass, $"{name}: the least number of its rule, {Least(met)}, is met.");
        else findings.Add(CheckOutcome.Fail, $"{name}: its rule wants {Least(speaking[0])}, and the claim cites fewer.", speaking[0].Facts.SelectMany(fact => Showing(fact, counted)).Select(cited => cited.Cited.Id));
    }

    private static List<CitedEvidence> Showing(string fact, List<CitedEvidence> counted) => [.. counted.Where(cited => cited.Found!.Facts.Contains(fact))];

    private static bool IsEnough(EvidenceRule rule, string fact, List<CitedEvidence> showing) =>
        showing.Count >= rule.RecordsOf(fact)
        && showing.Select(cited => cited.Found!.Project).Distinct().Count() >= rule.Projects
        && showing.Select(cited => (cited.Dated!.Value.Year, cited.Dated.Value.Month)).Distinct().Count() >= rule.MonthsOf(fact);

    private static string Least(EvidenceRule rule) =>
        $"{Findings.Records(rule.Records)} in {rule.Projects} {(rule.Projects == 1 ? "project" : "projects")}{(rule.Months > 1 ? $" and {rule.Months} months" : "")}";
}

using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Portfolio;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Checking;

/// <summary>
/// Is it the claimant's own work? Pass when the claim and each cited record were signed by the claimant's own key, and no AI tool is declared for the files
/// among them. Warn for an authenticated session instead of a key, and for files that an AI tool helped with or made. Fail when a key is not enrolled for the claimant, or was revoked
/// for that time, or the record is another person's. Unknown for records that are not here, for files that declare nothing readable of AI tools, and for work from
/// elsewhere that does not name the claimant: a signature over it shows who brought it, not who made it. An employer's statement is named; it outweighs nothing.
/// </summary>
public static class AuthenticCheck
{
    /// <summary>Checks it.</summary>
    public static QualityCheck Of(ClaimDossier dossier)
    {
        var findings = new Findings(EvidenceQuality.Authentic);
        CheckClaim(dossier, findings);
        CheckKeys(dossier, findings);
        CheckAiUse([.. dossier.Cites.Where(cited => cited is { IsArtifact: true, Found: not null })], findings);
        CheckAuthors([.. dossier.Cites.Where(cited => cited.Found is not null)], findings);
        var employer = dossier.Answers.Where(answer => answer is { Capacity: Capacity.Employer, Attribution: not RecordAttribution.None } && answer.Person != dossier.Claimant).ToList();
        var (bundles, work) = (employer.Where(IsOfBundle).Select(answer => answer.Id).ToList(), employer.Where(answer => !IsOfBundle(answer)).Select(answer => answer.Id).ToList());
        if (work.Count > 0) findings.Add(CheckOutcome.Pass, "Somebody states, as the employer, that they saw the work.", work);
        if (bundles.Count > 0) findings.Add(CheckOutcome.Pass, "Somebody states, as the employer, that a bundle of the claimant's evidence is their own work; whether this claim was in it is not said here.", bundles);
        return findings.Result();
    }

    private static bool IsOfBundle(CheckedAnswer answer) => answer.Kind == Authenticity.Kind.Name;

    private static void CheckClaim(ClaimDossier dossier, Findings findings)
    {
        if (dossier.Attribution == RecordAttribution.OwnKey) findings.Add(CheckOutcome.Pass, "The claim is signed by the claimant's own key.", dossier.Id);
        else if (dossier.Attribution == RecordAttribution.Session) findings.Add(CheckOutcome.Warn, "The claim is signed by a server for an authenticated session, the weaker form.", dossier.Id);
        else findings.Add(CheckOutcome.Fail, "The key that signed the claim is not enrolled for the claimant, or was revoked.", dossier.Id);
    }

    private static void CheckKeys(ClaimDossier dossier, Findings findings)
    {
        findings.AddIfAny(CheckOutcome.Unknown, dossier.Cites.Where(cited => cited.Found is null), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "is" : "are")} not in this home: who signed cannot be told.");
        var mine = dossier.Cites.Where(cited => cited.Found?.Person == dossier.Claimant).ToList();
        findings.AddIfAny(CheckOutcome.Fail, dossier.Cites.Where(cited => cited.Found is { } found && found.Person != dossier.Claimant), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "is" : "are")} another person's.");
        findings.AddIfAny(CheckOutcome.Fail, mine.Where(cited => cited.Found!.Attribution == RecordAttribution.None), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "was" : "were")} signed by a key that is not enrolled for the claimant, or was revoked.");
        findings.AddIfAny(CheckOutcome.Warn, mine.Where(cited => cited.Found!.Attribution == RecordAttribution.Session), count => $"{Findings.Records(count)} of the cited rest on an authenticated session, not on the claimant's key.");
        findings.AddIfAny(CheckOutcome.Pass, mine.Where(cited => cited.Found!.Attribution == RecordAttribution.OwnKey), count => $"{Findings.Records(count)} of the cited {(count == 1 ? "is" : "are")} signed by the claimant's own key.");
    }

    private static void CheckAiUse(IReadOnlyList<CitedEvidence> files, Findings findings)
    {
        findings.AddIfAny(CheckOutcome.Unknown, files.Where(file => file.AiUse is null || (file.AiUse != AiUse.None && !file.HasAiDeclaration)), count => $"{Files(count)} without a declaration of which AI tool took part, and for what.");
        findings.AddIfAny(CheckOutcome.Warn, files.Where(file => file is { AiUse: AiUse.Assisted, HasAiDeclaration: true }), count => $"{Files(count)} made with the help of an AI tool, as declared: ask what the claimant did.");
        findings.AddIfAny(CheckOutcome.Warn, files.Where(file => file is { AiUse: AiUse.Generated, HasAiDeclaration: true }), count => $"{Files(count)} made mostly by an AI tool, as declared: ask what the claimant did.");
        findings.AddIfAny(CheckOutcome.Pass, files.Where(file => file.AiUse == AiUse.None), count => $"{Files(count)} declared as made without an AI tool; nobody has checked that.");
    }

    private static void CheckAuthors(IReadOnlyList<CitedEvidence> cites, Findings findings)
    {
        findings.AddIfAny(CheckOutcome.Unknown, cites.Where(cited => cited.Author == SourceAuthor.Nobody), count => $"{Findings.Records(count)} of collected work {(count == 1 ? "names" : "name")} no author: that it is the claimant's is their own word.");
        findings.AddIfAny(CheckOutcome.Unknown, cites.Where(cited => cited.Author == SourceAuthor.SomebodyElse), count => $"{Findings.Records(count)} of collected work {(count == 1 ? "names" : "name")} somebody else as author: that the claimant took part is their own word.");
        findings.AddIfAny(CheckOutcome.Unknown, cites.Where(cited => cited.IsSheetRow), count => $"{Findings.Records(count)} of the claimant's own spreadsheet: the work that {(count == 1 ? "it speaks" : "they speak")} of is not here.");
        findings.AddIfAny(CheckOutcome.Warn, cites.Where(cited => cited.Author == SourceAuthor.Unchecked), count => $"{Findings.Records(count)} of collected work {(count == 1 ? "names" : "name")} an author who is the claimant by their own word alone.");
        findings.AddIfAny(CheckOutcome.Pass, cites.Where(cited => cited.Author == SourceAuthor.Claimant), count => $"{Findings.Records(count)} of collected work {(count == 1 ? "names" : "name")} the claimant as author; whoever makes a commit or a file types that.");
    }

    private static string Files(int count) => count == 1 ? "1 file is" : $"{count} files are";
}

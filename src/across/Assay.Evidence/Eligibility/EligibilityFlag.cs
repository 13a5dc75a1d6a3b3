namespace Assay.Evidence.Eligibility;

/// <summary>What does not fit between what a person states of a criterion and what the records say.</summary>
public enum EligibilityFlag
{
    /// <summary>A rating in the upper third of the scale, and no part of the criterion has anything recorded.</summary>
    UnsupportedConfidence,

    /// <summary>Records speak for a part by rule, and the rating is in the lower third of the scale or nothing is claimed.</summary>
    UnclaimedEvidence,

    /// <summary>Evidence is stated, and no part of the criterion has anything recorded or claimed.</summary>
    EvidenceMissing,

    /// <summary>Evidence is stated, and some parts of the criterion have nothing recorded or claimed.</summary>
    EvidenceInPart,

    /// <summary>No part has a rule: only people can show it.</summary>
    OnlyPeople,

    /// <summary>A part without evidence is one that Assay cannot record yet: that is no lack of the person's.</summary>
    CannotRecordYet,
}

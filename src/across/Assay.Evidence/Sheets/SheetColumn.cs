namespace Assay.Evidence.Sheets;

/// <summary>What a column of a candidate's sheet holds, told by its heading.</summary>
public enum SheetColumn
{
    /// <summary>Codes of the standard: <c>S7</c>, <c>S7.accuracy</c>.</summary>
    Code,

    /// <summary>What the evidence is, in the candidate's words.</summary>
    Evidence,

    /// <summary>A rating of confidence.</summary>
    Rating,

    /// <summary>When it was.</summary>
    Date,

    /// <summary>Where it is: a link or a file.</summary>
    Link,

    /// <summary>How far it has come.</summary>
    Status,

    /// <summary>How the person means to evidence it.</summary>
    Route,

    /// <summary>Who owns an opportunity.</summary>
    Owner,
}

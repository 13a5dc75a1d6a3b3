namespace Assay.Evidence.Checking;

/// <summary>How one check of a claim came out. There is no sum of them: each is read for itself.</summary>
public enum CheckOutcome
{
    /// <summary>What the records can show of it, they show.</summary>
    Pass,

    /// <summary>A person has to judge it, or something weakens it.</summary>
    Warn,

    /// <summary>The records speak against it.</summary>
    Fail,

    /// <summary>The records say nothing of it.</summary>
    Unknown,
}

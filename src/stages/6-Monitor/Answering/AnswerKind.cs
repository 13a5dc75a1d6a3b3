namespace Assay.Monitor.Answering;

/// <summary>What somebody did about alerts.</summary>
public enum AnswerKind
{
    /// <summary>Somebody has seen it, and takes it on.</summary>
    Acknowledged,

    /// <summary>It is an incident: one or more alerts with one cause, and what is at stake.</summary>
    Incident,

    /// <summary>Something was done about it.</summary>
    Action,

    /// <summary>A later window was looked at, and its figure is within the limit again, or is not.</summary>
    Verified,

    /// <summary>It is closed; the same rule may raise an alert again.</summary>
    Resolved,
}

namespace Assay.Server.Logging;

/// <summary>How log lines are written.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs that gather logs.</summary>
    Json,
}

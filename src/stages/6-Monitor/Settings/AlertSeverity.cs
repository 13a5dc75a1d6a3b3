namespace Assay.Monitor.Settings;

/// <summary>How urgent an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>Somebody looks at it in the course of the day.</summary>
    Warning,

    /// <summary>Somebody looks at it now; a run that raises it ends with exit code 1.</summary>
    Critical,
}

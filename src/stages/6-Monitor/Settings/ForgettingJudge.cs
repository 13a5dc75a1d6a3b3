namespace Assay.Monitor.Settings;

/// <summary>What of a loss is held against the most that may be lost.</summary>
public enum ForgettingJudge
{
    /// <summary>The upper end of its 95 % interval: the challenger has to show that it lost no more.</summary>
    Interval,

    /// <summary>The loss as measured: chance may go either way.</summary>
    Value,
}

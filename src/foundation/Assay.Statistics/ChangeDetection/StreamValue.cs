namespace Assay.Statistics.ChangeDetection;

/// <summary>What every detector asks of a value.</summary>
internal static class StreamValue
{
    /// <summary>Refuses NaN and infinities.</summary>
    public static void RequireFinite(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A detector watches finite values; leave missing ones out.");
    }

    /// <summary>Refuses a setting outside its range.</summary>
    public static void RequireShare(double setting, string name)
    {
        if (!(setting is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(name, setting, "It lies between 0 and 1.");
    }

    /// <summary>Refuses a negative or infinite setting.</summary>
    public static void RequireNotNegative(double setting, string name)
    {
        if (!(setting >= 0.0 && double.IsFinite(setting))) throw new ArgumentOutOfRangeException(name, setting, "It is finite and not negative.");
    }
}

namespace Assay.Tracking.Metrics;

/// <summary>One measurement.</summary>
/// <param name="Value">Any double: NaN and the infinities too.</param>
/// <param name="Timestamp">Milliseconds since 1970, as the client says.</param>
/// <param name="Step">Where in training; any 64-bit number.</param>
public readonly record struct MetricPoint(double Value, long Timestamp, long Step) : IComparable<MetricPoint>
{
    /// <summary>By time, step, then value: the order in which a history is told. NaN comes first.</summary>
    public int CompareTo(MetricPoint other)
    {
        var byTime = Timestamp.CompareTo(other.Timestamp);
        if (byTime != 0) return byTime;
        var byStep = Step.CompareTo(other.Step);
        return byStep != 0 ? byStep : Value.CompareTo(other.Value);
    }

    /// <summary>Whether this point replaces <paramref name="other"/> as a metric's latest: by step, time, then value. NaN replaces no number of the same step and time.</summary>
    public bool IsLaterThan(MetricPoint other)
    {
        if (Step != other.Step) return Step > other.Step;
        if (Timestamp != other.Timestamp) return Timestamp > other.Timestamp;
        return Value.CompareTo(other.Value) > 0;
    }
}

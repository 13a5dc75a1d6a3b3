namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// DDM: watches a model's errors (1 wrong, 0 right) and compares their rate p + √(p(1 − p)/n) with the lowest it has been. It sees a
/// rising rate, quickly when it jumps and late when it creeps, and is deaf to a falling one. On a stable stream it raises false alarms
/// now and then (three standard deviations, looked at after every row). It forgets everything at a change.
/// Source: J. Gama et al., "Learning with drift detection" (2004).
/// </summary>
public sealed class DriftDetectionMethod : IChangeDetector
{
    private readonly DriftDetectionMethodOptions _options;
    private double _rate;
    private double _lowestRate = double.PositiveInfinity;
    private double _lowestDeviation = double.PositiveInfinity;
    private bool _isOver;

    /// <summary>A detector that has seen nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public DriftDetectionMethod(DriftDetectionMethodOptions? options = null)
    {
        _options = options ?? new();
        _options.Require();
    }

    /// <summary>How many rows since the start or the last change.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    /// <remarks>The value is 0 or 1.</remarks>
    public ChangeSignal Add(double value)
    {
        if (value is not (0.0 or 1.0)) throw new ArgumentOutOfRangeException(nameof(value), value, "DDM watches errors: 1 where the model is wrong, 0 where it is right.");
        if (_isOver) Forget();
        Count++;
        _rate += (value - _rate) / Count;
        var deviation = Math.Sqrt(_rate * (1.0 - _rate) / Count);
        if (Count <= _options.WarmUp) return ChangeSignal.None;
        if (_rate + deviation <= _lowestRate + _lowestDeviation) (_lowestRate, _lowestDeviation) = (_rate, deviation);
        _isOver = _rate + deviation > _lowestRate + _options.ChangeDeviations * _lowestDeviation;
        if (_isOver) return ChangeSignal.Change;
        return _rate + deviation > _lowestRate + _options.WarningDeviations * _lowestDeviation ? ChangeSignal.Warning : ChangeSignal.None;
    }

    private void Forget() => (Count, _rate, _lowestRate, _lowestDeviation, _isOver) = (0, 0.0, double.PositiveInfinity, double.PositiveInfinity, false);
}

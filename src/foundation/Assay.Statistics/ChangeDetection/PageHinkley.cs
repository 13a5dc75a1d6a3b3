namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// Page and Hinkley's test: adds up how far values lie above (or below) the mean so far, less a tolerance, never below 0, and says that
/// the mean has moved when a sum reaches the threshold. Threshold and tolerance are in the values' units: scale them. On a stable stream
/// a sum wanders up to the threshold now and then, the more often the wider the values spread. It forgets everything at a change.
/// Source: E. S. Page (Biometrika 41, 1954); the fading sum is that of scikit-multiflow and of earlier River, which look upwards only.
/// Later River subtracts the extreme of a sum that is not kept above 0: it fades otherwise, and alarms at other places.
/// </summary>
public sealed class PageHinkley : IChangeDetector
{
    private readonly PageHinkleyOptions _options;
    private double _mean;
    private double _rise;
    private double _fall;
    private bool _isOver;

    /// <summary>A detector that has seen nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PageHinkley(PageHinkleyOptions? options = null)
    {
        _options = options ?? new();
        _options.Require();
    }

    /// <summary>How many values since the start or the last change.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public ChangeSignal Add(double value)
    {
        StreamValue.RequireFinite(value);
        if (_isOver) Forget();
        Count++;
        _mean += (value - _mean) / Count;
        var deviation = value - _mean;
        _rise = Math.Max(0.0, _options.Fading * _rise + deviation - _options.Tolerance);
        _fall = Math.Max(0.0, _options.Fading * _fall - deviation - _options.Tolerance);
        _isOver = Count >= _options.WarmUp && Moved() >= _options.Threshold;
        return _isOver ? ChangeSignal.Change : ChangeSignal.None;
    }

    private double Moved() => _options.Direction switch
    {
        ChangeDirection.Up => _rise,
        ChangeDirection.Down => _fall,
        _ => Math.Max(_rise, _fall),
    };

    private void Forget() => (Count, _mean, _rise, _fall) = (0, 0.0, 0.0, 0.0);
}

namespace Assay.Statistics.ContinualLearning;

/// <summary>
/// A running mean of what a model scored on each row before it saw the row's label: test, then learn ("prequential"). Over all rows it
/// never forgets that the model was once bad; a window or a fading factor follows what it does now.
/// Source: J. Gama, R. Sebastião and P. P. Rodrigues, "On evaluating stream learning algorithms" (2013).
/// </summary>
public sealed class PrequentialMean
{
    private readonly double _factor;
    private readonly double[] _window;
    private double _sum;
    private double _weight;

    private PrequentialMean(double factor, int window) => (_factor, _window) = (factor, new double[window]);

    /// <summary>Over all rows so far.</summary>
    public static PrequentialMean Cumulative() => new(1.0, 0);

    /// <summary>Over the last rows.</summary>
    /// <param name="rows">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static PrequentialMean OverWindow(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        return new(1.0, rows);
    }

    /// <summary>Over all rows, each older one counting less by a factor.</summary>
    /// <param name="factor">In (0, 1): with 0.99 the last hundred rows make most of it, 1 / (1 − factor).</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is outside (0, 1).</exception>
    public static PrequentialMean Fading(double factor)
    {
        if (!(factor is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(factor), factor, "A fading factor lies between 0 and 1.");
        return new(factor, 0);
    }

    /// <summary>How many rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>The mean now; NaN before the first row.</summary>
    public double Value => _weight > 0.0 ? _sum / _weight : double.NaN;

    /// <summary>Takes the score of the next row.</summary>
    /// <returns>The mean with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is NaN or infinite; then nothing has changed.</exception>
    public double Add(double score)
    {
        if (!double.IsFinite(score)) throw new ArgumentOutOfRangeException(nameof(score), score, "A score is finite.");
        if (_window.Length > 0) Slide(score);
        else (_sum, _weight) = (_factor * _sum + score, _factor * _weight + 1.0);
        Count++;
        return Value;
    }

    /// <summary>The sum is made anew each time round, so that no rounding gathers.</summary>
    private void Slide(double score)
    {
        var at = (int)(Count % _window.Length);
        _sum += score - _window[at];
        _window[at] = score;
        if (at == _window.Length - 1) _sum = _window.Sum();
        _weight = Math.Min(Count + 1, _window.Length);
    }
}

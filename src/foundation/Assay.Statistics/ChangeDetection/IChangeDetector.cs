namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// Watches a stream one value at a time and says when it seems no longer to come from where it came. What was seen before a change is
/// forgotten as the detector's own page says, so that it goes on watching by itself. A detector is not a test with a stated level over a
/// whole stream: each says how often it is wrong, and under which assumptions.
/// </summary>
public interface IChangeDetector
{
    /// <summary>Takes the next value.</summary>
    /// <returns>What it says at this value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN, infinite, or none that this detector can watch; nothing has changed.</exception>
    ChangeSignal Add(double value);
}

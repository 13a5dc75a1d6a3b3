namespace Assay.Statistics.ContinualLearning;

/// <summary>
/// What a model that learns one task (or period) after another scores on each of them after each step: rows are steps, columns tasks, as
/// many of both, the score any for which more is better. It tells forgetting apart from never having known.
/// Source: D. Lopez-Paz and M. Ranzato, "Gradient episodic memory" (2017); A. Chaudhry et al., "Riemannian walk" (2018).
/// </summary>
public sealed class AccuracyMatrix
{
    private readonly double[][] _scores;

    /// <summary>From scores by step, then by task.</summary>
    /// <exception cref="ArgumentException">There are no tasks, the matrix is not square, or a score is not finite.</exception>
    public AccuracyMatrix(double[][] scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Length == 0 || scores.Any(row => row.Length != scores.Length)) throw new ArgumentException("There is a score for each task after each of as many steps.", nameof(scores));
        if (scores.Any(row => row.Any(score => !double.IsFinite(score)))) throw new ArgumentException("A score is not finite.", nameof(scores));
        _scores = [.. scores.Select(row => row.ToArray())];
    }

    /// <summary>How many tasks.</summary>
    public int Tasks => _scores.Length;

    /// <summary>The mean score on all tasks after the last step.</summary>
    public double AverageAccuracy => _scores[^1].Average();

    /// <summary>How much earlier tasks gained (negative: lost) from just after they were learned to the end, on average; NaN for one task.</summary>
    public double BackwardTransfer => MeanOver(Tasks - 1, task => _scores[^1][task] - _scores[task][task]);

    /// <summary>How much earlier tasks lost since they were best known, on average: 0 or less means that nothing was; NaN for one task.</summary>
    public double Forgetting => MeanOver(Tasks - 1, task => _scores[..^1].Max(row => row[task]) - _scores[^1][task]);

    /// <summary>How much better later tasks start, before they are learned, than a model that knows nothing; NaN for one task.</summary>
    /// <param name="baseline">What a model that knows nothing scores.</param>
    public double ForwardTransfer(double baseline) => MeanOver(Tasks - 1, task => _scores[task][task + 1] - baseline);

    private static double MeanOver(int tasks, Func<int, double> figure) => tasks == 0 ? double.NaN : Enumerable.Range(0, tasks).Average(figure);
}

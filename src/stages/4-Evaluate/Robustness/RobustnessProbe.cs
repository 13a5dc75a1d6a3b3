using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Kernel;

namespace Assay.Evaluate.Robustness;

/// <summary>Measures the model on disturbed test rows: each level several times, each time with a random sequence of its own.</summary>
public sealed class RobustnessProbe
{
    private const int Repeats = 5;
    private static readonly ImmutableArray<double> OutOfRangeLevels = [0.5, 2];

    private readonly RobustnessInputs _inputs;
    private readonly Disturber _disturber;
    private readonly ScoredRows _undisturbed;
    private readonly double _value;

    private RobustnessProbe(RobustnessInputs inputs)
    {
        _inputs = inputs;
        _disturber = new Disturber(inputs.Train, inputs.Scorer.Predictor.Features);
        _undisturbed = inputs.Scorer.Score(inputs.Test, inputs.TestTargets);
        _value = inputs.Metric.OnFinite(_undisturbed);
    }

    /// <summary>Makes the record.</summary>
    public static RobustnessRecord Probe(RobustnessInputs inputs) => new RobustnessProbe(inputs).Record();

    private RobustnessRecord Record()
    {
        var measured = Curves();
        var curves = measured.Select(curve => curve.Curve).ToImmutableArray();
        return new RobustnessRecord
        {
            Metric = _inputs.Metric.Name,
            HigherIsBetter = _inputs.Metric.HigherIsBetter,
            Undisturbed = double.IsFinite(_value) ? _value : null,
            Repeats = Repeats,
            Seed = _inputs.Seed,
            Curves = curves,
            WorstLoss = Worst([.. measured.Where(curve => curve.Curve.Disturbance != Disturbance.OutOfRange).SelectMany(curve => curve.Losses)]),
            NonFinite = NonFiniteIn(_undisturbed) + curves.Sum(curve => curve.Points.Sum(point => point.NonFinite)),
            Scored = _undisturbed.Count * (1 + Repeats * curves.Sum(curve => curve.Points.Length)),
            DoesNotShow = DoesNotShow,
        };
    }

    private List<(DegradationCurve Curve, List<double[]> Losses)> Curves()
    {
        (Disturbance Disturbance, ImmutableArray<double> Levels)[] all =
        [
            (Disturbance.Noise, _inputs.Settings.Noise), (Disturbance.Missing, _inputs.Settings.Missing),
            (Disturbance.Swaps, _inputs.Settings.Swaps), (Disturbance.OutOfRange, OutOfRangeLevels),
        ];
        return [.. all.Select(kind => Curve(kind.Disturbance, kind.Levels))];
    }

    private (DegradationCurve Curve, List<double[]> Losses) Curve(Disturbance disturbance, ImmutableArray<double> levels)
    {
        var columns = _disturber.Columns(disturbance).Length;
        if (columns == 0) return (new DegradationCurve(disturbance, 0, []), []);
        var measured = levels.Order().ToArray().AsParallel().AsOrdered().Select(level => Point(disturbance, level)).ToList();
        return (new DegradationCurve(disturbance, columns, [.. measured.Select(point => point.Point)]), [.. measured.Select(point => point.Losses)]);
    }

    private (DegradationPoint Point, double[] Losses) Point(Disturbance disturbance, double level)
    {
        var scored = Enumerable.Range(0, Repeats).Select(repeat => Disturbed(disturbance, level, repeat)).ToArray();
        var values = scored.Select(_inputs.Metric.OnFinite).ToArray();
        var spread = RepeatSpread.Of(values);
        var nonFinite = scored.Sum(NonFiniteIn);
        var changed = _inputs.Scorer.Task == TaskKind.Regression ? (double?)null : scored.Average(ShareChanged);
        var losses = values.Select(value => _inputs.Metric.LossFrom(_value, value)).ToArray();
        var loss = losses.Average();
        var point = double.IsFinite(spread.Mean)
            ? new DegradationPoint(level, spread.Mean, spread.StandardDeviation, double.IsFinite(loss) ? loss : null, changed, nonFinite)
            : new DegradationPoint(level, null, null, null, changed, nonFinite);
        return (point, losses);
    }

    private ScoredRows Disturbed(Disturbance disturbance, double level, int repeat)
    {
        var rows = _disturber.Disturb(_inputs.Test, disturbance, level, column => SeededRandom.For(_inputs.Seed, $"robustness/{disturbance}/{level:R}/{repeat}/{column}"));
        return _inputs.Scorer.Score(rows, _inputs.TestTargets);
    }

    private double ShareChanged(ScoredRows scored) =>
        scored.Count == 0 ? 0 : (double)Enumerable.Range(0, scored.Count).Count(row => scored.Decisions[row] != _undisturbed.Decisions[row]) / scored.Count;

    private static int NonFiniteIn(ScoredRows scored) => Enumerable.Range(0, scored.Count).Count(row => !scored.IsFinite(row));

    private static Estimate? Worst(List<double[]> losses)
    {
        var defined = losses.Where(repeats => repeats.All(double.IsFinite)).ToArray();
        if (losses.Count == 0) return null;
        if (defined.Length == 0) return Estimate.Undefined("The metric is not defined on these rows.");
        var worst = RepeatSpread.Of(defined.MaxBy(repeats => repeats.Average())!);
        return Estimate.Between(worst.Mean, worst.Low, worst.High, $"t over {Repeats} repeats", note: "The interval covers the chance of the disturbance, not of the sample.");
    }

    private static ImmutableArray<string> DoesNotShow =>
    [
        "Disturbances hit cells at random and one column independently of another; real faults come together and hit some people more than others.",
        "Nothing here is an attack: inputs chosen to mislead the model were not tried.",
        "Out-of-range values (half and twice the training range beyond its ends, one numeric cell in twenty) are shown, and not gated.",
    ];
}

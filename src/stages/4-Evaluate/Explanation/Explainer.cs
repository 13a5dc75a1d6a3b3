using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>Makes an <see cref="ExplanationRecord"/>: importances on the test rows, dependence for the most important features, and a few test rows explained.</summary>
public static class Explainer
{
    private const int MostRows = 2_000;
    private const int MostCurves = 6;
    private const int BackgroundRows = 500;
    private const int Orders = 150;

    /// <summary>Explains the model. Tables longer than 2,000 rows are sampled, with the seed.</summary>
    public static ExplanationRecord Explain(ExplanationInputs inputs)
    {
        var sample = Sample(inputs.Test.RowCount, MostRows, inputs.Seed, "explanation/test");
        var rows = inputs.Test.Take(sample);
        var targets = sample.Select(row => inputs.TestTargets[row]).ToArray();
        var importances = PermutationImportance.Of(inputs.Scorer, inputs.Metric, rows, targets, inputs.Repeats, inputs.Seed);
        var undisturbed = inputs.Metric.OnFinite(inputs.Scorer.Score(inputs.Test, inputs.TestTargets));
        return new ExplanationRecord
        {
            Metric = inputs.Metric.Name,
            MetricValue = double.IsFinite(undisturbed) ? undisturbed : null,
            Repeats = inputs.Repeats,
            Seed = inputs.Seed,
            Prediction = inputs.Prediction,
            Importances = [.. importances.Where(importance => double.IsFinite(importance.Mean))],
            Dependence = Dependence(inputs, rows, importances),
            Examples = Examples(inputs),
            DoesNotShow = DoesNotShow(inputs, sample.Length),
        };
    }

    private static ImmutableArray<PartialDependence> Dependence(ExplanationInputs inputs, Table rows, ImmutableArray<FeatureImportance> importances)
    {
        var curves = importances.Where(importance => !inputs.Withheld.Contains(importance.Feature)).Take(MostCurves).ToArray();
        return [.. curves.AsParallel().AsOrdered().Select(curve => DependenceCurve.Of(inputs.Scorer, inputs.ExplainedClass, inputs.Train, rows, curve.Feature))];
    }

    private static ImmutableArray<ExplainedRow> Examples(ExplanationInputs inputs)
    {
        if (inputs.Test.RowCount == 0 || inputs.Train.RowCount == 0) return [];
        var background = inputs.Train.Take(Sample(inputs.Train.RowCount, BackgroundRows, inputs.Seed, "explanation/background"));
        var sampling = new ShapleySampling(inputs.Scorer, inputs.ExplainedClass, background, Orders, inputs.Seed);
        var predictions = inputs.Scorer.Single(inputs.Test, inputs.ExplainedClass);
        return [.. ExampleRows.Pick(inputs, predictions).Select(example => Explain(inputs, sampling, example.Row, example.Why, predictions[example.Row]))];
    }

    private static ExplainedRow Explain(ExplanationInputs inputs, ShapleySampling sampling, int row, string why, double prediction)
    {
        var (baseValue, contributions) = sampling.Explain(inputs.Test, row);
        var named = inputs.Scorer.Predictor.Features.Select((feature, i) => new FeatureContribution(feature, ValueOf(inputs, feature, row), contributions[i]));
        return new ExplainedRow
        {
            Row = inputs.TestRowNumbers[row],
            Why = why,
            Prediction = prediction,
            Actual = ActualOf(inputs, row),
            BaseValue = baseValue,
            Contributions = [.. named.OrderByDescending(contribution => Math.Abs(contribution.Contribution))],
        };
    }

    private static string? ValueOf(ExplanationInputs inputs, string feature, int row) => inputs.Withheld.Contains(feature) ? null : inputs.Test[feature] switch
    {
        NumericColumn numbers when numbers.IsMissing(row) => null,
        NumericColumn numbers => numbers.Values[row].ToString("G5", CultureInfo.InvariantCulture),
        var column => column.TextAt(row),
    };

    private static string ActualOf(ExplanationInputs inputs, int row) => inputs.Classes.Count > 0
        ? inputs.Classes[(int)inputs.TestTargets[row]]
        : inputs.TestTargets[row].ToString("G5", CultureInfo.InvariantCulture);

    private static int[] Sample(int count, int most, ulong seed, string purpose)
    {
        var rows = Enumerable.Range(0, count).ToArray();
        if (count <= most) return rows;
        SeededRandom.For(seed, purpose).Shuffle<int>(rows);
        return [.. rows.Take(most).Order()];
    }

    private static ImmutableArray<string> DoesNotShow(ExplanationInputs inputs, int sampled) =>
    [
        "These figures explain the model, not the world: a feature that the model leans on need not cause the outcome, and changing it need not change the outcome.",
        "Features that carry the same information share their importance: each may look unimportant while the two together are not.",
        "Dependence and contributions put values together that may never occur together; where features are strongly correlated they can mislead.",
        "A feature outside the model can still act through those inside it: that a protected column is not a feature does not make it irrelevant.",
        .. sampled < inputs.Test.RowCount ? [$"Importances and dependence are over {sampled} of {inputs.Test.RowCount} test rows, drawn with the seed."] : Array.Empty<string>(),
    ];
}

using Assay.Evaluate.Scoring;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>
/// Shapley values of single predictions by sampling orders of the features (Štrumbelj and Kononenko 2014), each order used forwards and backwards to
/// lessen the noise. Absent features take the cells of a random background row, so the values are of the interventional kind: the model is asked about
/// combinations that may not occur. Contributions of a row sum exactly to its prediction minus the base value, the mean prediction of the background rows drawn.
/// </summary>
public sealed class ShapleySampling
{
    private readonly Scorer _scorer;
    private readonly int _explained;
    private readonly Table _background;
    private readonly int _orders;
    private readonly ulong _seed;

    /// <summary>Explains with <paramref name="orders"/> orders of the features (each used twice) against rows of <paramref name="background"/>.</summary>
    public ShapleySampling(Scorer scorer, int explained, Table background, int orders, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orders);
        ArgumentOutOfRangeException.ThrowIfZero(background.RowCount);
        (_scorer, _explained, _background, _orders, _seed) = (scorer, explained, background, orders, seed);
    }

    /// <summary>The base value and one contribution a feature, in the order of the model's features.</summary>
    public (double BaseValue, double[] Contributions) Explain(Table rows, int row)
    {
        var count = _scorer.Predictor.Features.Count;
        var random = SeededRandom.For(_seed, $"shapley/{row}");
        var walks = Enumerable.Range(0, _orders).SelectMany(_ => Pair(count, random)).ToArray();
        var predictions = _scorer.Single(Walks(rows, row, walks), _explained);
        var contributions = new double[count];
        var baseValue = 0.0;
        for (var walk = 0; walk < walks.Length; walk++)
        {
            var start = walk * (count + 1);
            baseValue += predictions[start] / walks.Length;
            for (var step = 0; step < count; step++) contributions[walks[walk].Order[step]] += (predictions[start + step + 1] - predictions[start + step]) / walks.Length;
        }
        return (baseValue, contributions);
    }

    private IEnumerable<(int[] Order, int Background)> Pair(int count, SeededRandom random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle<int>(order);
        var background = random.NextInt32(_background.RowCount);
        return [(order, background), ([.. order.Reverse()], background)];
    }

    /// <summary>For each walk count + 1 rows: the background row, then one feature after another taken from the explained row.</summary>
    private Table Walks(Table rows, int row, (int[] Order, int Background)[] walks)
    {
        var features = _scorer.Predictor.Features;
        var columns = new Column[features.Count];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            var cells = new CellChoice(_background[features[feature]], rows[features[feature]], row);
            foreach (var (order, background) in walks) cells.AddWalk(background, Array.IndexOf(order, feature), order.Length);
            columns[feature] = cells.ToColumn();
        }
        return new Table(columns);
    }
}

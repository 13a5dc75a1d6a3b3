using Assay.Train.Preprocessing;

namespace Assay.Train.Trainers;

/// <summary>A linear function fitted by least squares with a penalty on the weights, not on the intercept.</summary>
internal sealed record RidgeFit(double[] Weights, double Intercept)
{
    /// <summary>
    /// Minimises Σ (y − w·x − b)² + <paramref name="penalty"/> · |w|² over centred columns. The penalty is above 0, so that the equations have
    /// one solution even where columns depend on each other, as all indicators of a text's levels do.
    /// </summary>
    public static RidgeFit Solve(FeatureMatrix features, double[] targets, double penalty)
    {
        var (centre, middle) = (ColumnMeans(features), targets.Average());
        var (gram, moments) = NormalEquations(features, targets, centre, middle);
        for (var j = 0; j < features.Width; j++) gram[j][j] += penalty;
        var weights = Cholesky(gram, moments);
        return new(weights, middle - Dot(weights, centre));
    }

    /// <summary>One number a row.</summary>
    public double[] Predict(FeatureMatrix features)
    {
        var predictions = new double[features.Rows];
        for (var row = 0; row < predictions.Length; row++)
        {
            var x = features.Row(row);
            var sum = Intercept;
            for (var j = 0; j < x.Length; j++) sum += Weights[j] * x[j];
            predictions[row] = sum;
        }

        return predictions;
    }

    private static double[] ColumnMeans(FeatureMatrix features)
    {
        var means = new double[features.Width];
        for (var row = 0; row < features.Rows; row++)
            for (var j = 0; j < means.Length; j++) means[j] += features.Row(row)[j];
        for (var j = 0; j < means.Length; j++) means[j] /= features.Rows;
        return means;
    }

    private static (double[][] Gram, double[] Moments) NormalEquations(FeatureMatrix features, double[] targets, double[] centre, double middle)
    {
        var gram = centre.Select((_, j) => new double[j + 1]).ToArray();
        var moments = new double[centre.Length];
        var x = new double[centre.Length];
        for (var row = 0; row < features.Rows; row++)
        {
            for (var j = 0; j < x.Length; j++) x[j] = features.Row(row)[j] - centre[j];
            for (var j = 0; j < x.Length; j++)
            {
                for (var k = 0; k <= j; k++) gram[j][k] += x[j] * x[k];
                moments[j] += x[j] * (targets[row] - middle);
            }
        }

        return (gram, moments);
    }

    // The lower triangle is overwritten by its factor; then two triangular systems are solved.
    private static double[] Cholesky(double[][] lower, double[] right)
    {
        for (var j = 0; j < lower.Length; j++)
        {
            for (var k = 0; k <= j; k++)
            {
                var sum = lower[j][k];
                for (var i = 0; i < k; i++) sum -= lower[j][i] * lower[k][i];
                lower[j][k] = k == j ? Math.Sqrt(sum) : sum / lower[k][k];
            }
        }

        return Backward(lower, Forward(lower, right));
    }

    private static double[] Forward(double[][] lower, double[] right)
    {
        var solution = new double[right.Length];
        for (var j = 0; j < solution.Length; j++)
        {
            var sum = right[j];
            for (var i = 0; i < j; i++) sum -= lower[j][i] * solution[i];
            solution[j] = sum / lower[j][j];
        }

        return solution;
    }

    private static double[] Backward(double[][] lower, double[] right)
    {
        var solution = new double[right.Length];
        for (var j = solution.Length - 1; j >= 0; j--)
        {
            var sum = right[j];
            for (var i = j + 1; i < solution.Length; i++) sum -= lower[i][j] * solution[i];
            solution[j] = sum / lower[j][j];
        }

        return solution;
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}

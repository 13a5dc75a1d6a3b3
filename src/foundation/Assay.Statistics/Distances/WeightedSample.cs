namespace Assay.Statistics.Distances;

/// <summary>Values in increasing order with their weights.</summary>
internal readonly record struct WeightedSample(double[] Values, double[] Weights, double Total)
{
    public static WeightedSample Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, string name)
    {
        if (values.Length != weights.Length) throw new ArgumentException($"{values.Length} values have {weights.Length} weights; give one each.", name);
        Samples.RefuseNaN(values, name);
        var total = 0.0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0.0 && double.IsFinite(weight))) throw new ArgumentException($"The weight {weight} is negative or not finite.", name);
            total += weight;
        }
        var (sorted, carried) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, carried);
        return new WeightedSample(sorted, carried, total);
    }
}

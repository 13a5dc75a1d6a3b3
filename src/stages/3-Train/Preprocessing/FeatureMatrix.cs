namespace Assay.Train.Preprocessing;

/// <summary>Dense features, row after row: what trainers see. Nothing is missing in it.</summary>
/// <param name="Values">Rows × width numbers.</param>
/// <param name="Width">Features a row.</param>
/// <param name="Names">One name a feature: <c>pirat</c>, <c>pirat is missing</c>, <c>chist=2</c>.</param>
public sealed record FeatureMatrix(float[] Values, int Width, IReadOnlyList<string> Names)
{
    /// <summary>Number of rows.</summary>
    public int Rows => Width == 0 ? 0 : Values.Length / Width;

    /// <summary>One row's features.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Width, Width);
}

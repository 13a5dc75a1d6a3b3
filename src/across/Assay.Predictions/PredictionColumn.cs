using System.Runtime.InteropServices;

namespace Assay.Predictions;

/// <summary>One field of several rows: numbers in single or double precision (NaN where missing), or texts (null where missing).</summary>
public readonly struct PredictionColumn
{
    private readonly ReadOnlyMemory<byte> _singles;
    private readonly double[]? _doubles;

    private PredictionColumn(ReadOnlyMemory<byte> singles, double[]? doubles, string?[]? texts) => (_singles, _doubles, Texts) = (singles, doubles, texts);

    /// <summary>Numbers in single precision, as their bytes lie in memory.</summary>
    public static PredictionColumn Singles(ReadOnlyMemory<byte> bytes) => new(bytes, null, null);

    /// <summary>Numbers.</summary>
    public static PredictionColumn Doubles(double[] numbers) => new(default, numbers, null);

    /// <summary>Texts.</summary>
    public static PredictionColumn Of(string?[] texts) => new(default, null, texts);

    /// <summary>The texts; null for numbers.</summary>
    public string?[]? Texts { get; }

    /// <summary>One of the numbers.</summary>
    public double NumberAt(int row) => _doubles is null ? MemoryMarshal.Cast<byte, float>(_singles.Span)[row] : _doubles[row];
}

namespace Assay.Inference.Tensors;

/// <summary>A tensor on its way into a model or out of it.</summary>
/// <param name="Name">Name of the input or output.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Shape">Its dimensions; the first counts rows where a model takes many.</param>
public sealed record Tensor(string Name, ElementType Type, long[] Shape)
{
    /// <summary>The elements, row after row, little-endian; empty for texts.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The elements of a tensor of texts; null for numbers.</summary>
    public string[]? Texts { get; init; }

    /// <summary>Number of elements that the shape says.</summary>
    public long Elements => CountOf(Shape);

    /// <summary>The first dimension; 1 where there is none.</summary>
    public int Rows => Shape.Length == 0 ? 1 : (int)Shape[0];

    /// <summary>Number of elements of a shape.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public static long CountOf(ReadOnlySpan<long> shape)
    {
        var count = 1L;
        foreach (var dimension in shape) count = checked(count * dimension);
        return count;
    }
}

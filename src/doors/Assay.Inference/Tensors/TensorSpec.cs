namespace Assay.Inference.Tensors;

/// <summary>What a model takes or gives.</summary>
/// <param name="Name">Name of the input or output.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Shape">Its dimensions; −1 where any length will do.</param>
public sealed record TensorSpec(string Name, ElementType Type, long[] Shape)
{
    /// <summary>The datatype's name in the protocol: <c>FP32</c>.</summary>
    public string Datatype => ElementTypes.NameOf(Type);

    /// <summary>Elements a row, where every dimension but the first is given; else null.</summary>
    public int? RowElements => Shape.Length > 0 && Shape.AsSpan(1).IndexOf(-1) < 0 ? (int)Tensor.CountOf(Shape.AsSpan(1)) : null;

    /// <summary>Whether rows of several requests can be set one below the other.</summary>
    public bool TakesRows => Shape.Length > 0 && Shape[0] < 0 && RowElements is not null;

    /// <summary>Whether a tensor of that shape can be given.</summary>
    public bool Fits(ReadOnlySpan<long> shape)
    {
        if (shape.Length != Shape.Length) return false;
        for (var i = 0; i < Shape.Length; i++) if (shape[i] < 0 || (Shape[i] >= 0 && shape[i] != Shape[i])) return false;
        return true;
    }
}

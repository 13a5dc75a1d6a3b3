using Assay.Inference.Tensors;

namespace Assay.Inference.Protocol;

/// <summary>A request of the protocol.</summary>
/// <param name="Inputs">As they came.</param>
internal sealed record InferRequest(List<Tensor> Inputs)
{
    /// <summary>What whoever asked calls the request.</summary>
    public string? Id { get; init; }

    /// <summary>Whether what lies out of what the model was trained on is refused.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether outputs are answered as bytes unless they say otherwise.</summary>
    public bool AllBinary { get; init; }

    /// <summary>The outputs that are asked for, and whether as bytes; null for all.</summary>
    public List<(string Name, bool? Binary)>? Outputs { get; init; }
}

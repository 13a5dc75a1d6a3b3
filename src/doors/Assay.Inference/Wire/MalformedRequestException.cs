using Assay.Kernel;

namespace Assay.Inference.Wire;

/// <summary>A request that cannot be read, or does not fit the model: what it was, for whoever sent it.</summary>
internal sealed class MalformedRequestException(params IReadOnlyList<Problem> problems) : Exception(problems[0].ToString())
{
    public IReadOnlyList<Problem> Problems => problems;
}

using Assay.Inference.Models;
using Assay.Inference.Tensors;
using Assay.Kernel;

namespace Assay.Inference.Serving;

/// <summary>Answers a request that was read, by whichever protocol it came.</summary>
internal sealed class InferenceDesk(InferenceServices services)
{
    /// <summary>The models.</summary>
    public ModelRepository Repository => services.Repository;

    /// <summary>Runs the model.</summary>
    /// <param name="model">Held by the caller.</param>
    /// <param name="inputs">In the order of the model's inputs, each of which they fit.</param>
    /// <param name="strict">Whether what lies out of what the model was trained on is refused.</param>
    /// <param name="cancellation">Takes the request back while it waits.</param>
    public async Task<Outcome<ServedAnswer>> AnswerAsync(ServedModel model, Tensor[] inputs, bool strict, CancellationToken cancellation)
    {
        var outside = model.Domain?.Outside(inputs);
        if (strict && outside is not null) return Outcome<ServedAnswer>.Failed(outside.OfType<List<Problem>>().SelectMany(row => row));
        var outputs = await model.RunAsync(inputs, cancellation);
        if (!outputs.Succeeded) return Outcome<ServedAnswer>.Failed(outputs.Problems);
        return new ServedAnswer(TimeOrderedId.Next(services.Clock, services.Entropy), outputs.Value, model.TakesRows ? inputs[0].Rows : 1, outside);
    }
}

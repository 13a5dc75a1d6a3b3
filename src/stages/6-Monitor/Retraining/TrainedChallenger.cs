using Assay.Evaluate;
using Assay.Train;

namespace Assay.Monitor.Retraining;

/// <summary>What a challenger's run left.</summary>
/// <param name="Model">The model, as the stage Train published it.</param>
/// <param name="Evaluation">Its evaluation on the held rows.</param>
public sealed record TrainedChallenger(TrainedModel Model, Evaluation Evaluation);

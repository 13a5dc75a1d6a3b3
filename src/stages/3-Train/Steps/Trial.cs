using Assay.Train.Trainers;

namespace Assay.Train.Steps;

/// <summary>One set of parameters of one candidate.</summary>
/// <param name="Trainer">How it learns.</param>
/// <param name="Number">From 1 within the candidate.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record Trial(ITrainer Trainer, int Number, TrainerParameters Parameters);

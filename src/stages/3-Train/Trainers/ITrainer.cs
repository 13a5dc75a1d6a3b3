using Assay.Frame;
using Assay.Kernel;

namespace Assay.Train.Trainers;

/// <summary>One way of learning. Given the same rows, parameters and seed it learns the same model, on any number of cores.</summary>
public interface ITrainer
{
    /// <summary>As a candidate is named in the project file: <c>lightgbm</c>.</summary>
    string Name { get; }

    /// <summary>Where two models do equally well, the one with the lower number is simpler and preferred.</summary>
    int Complexity { get; }

    /// <summary>Whether it can learn the task.</summary>
    bool Fits(TaskKind task);

    /// <summary>Its parameters before any tuning, which the first trial takes; empty when it has none.</summary>
    TrainerParameters Defaults { get; }

    /// <summary>Parameters for a further trial, drawn at random.</summary>
    TrainerParameters Draw(SeededRandom random);

    /// <summary>Learns from rows.</summary>
    ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed);
}

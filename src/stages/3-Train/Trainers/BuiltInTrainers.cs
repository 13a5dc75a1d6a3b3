using System.Collections.Immutable;
using Assay.Frame;

namespace Assay.Train.Trainers;

/// <summary>The trainers that come with the program, beside the baseline, which is the project's own.</summary>
public static class BuiltInTrainers
{
    /// <summary>How the baseline is named among the candidates.</summary>
    public const string Baseline = BaselineTrainer.CandidateName;

    /// <summary>Those that learn, the simplest first.</summary>
    public static ImmutableArray<ITrainer> All { get; } = [new LogisticTrainer(), new LinearTrainer(), new FastForestTrainer(), new LightGbmTrainer()];

    /// <summary>The trainer of that name, or null.</summary>
    public static ITrainer? Find(string name) => All.FirstOrDefault(trainer => trainer.Name == name);

    /// <summary>Those that can learn the task.</summary>
    public static IEnumerable<ITrainer> For(TaskKind task) => All.Where(trainer => trainer.Fits(task));
}

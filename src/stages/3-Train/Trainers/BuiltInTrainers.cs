using System.Collections.Immutable;
using Assay.Frame;

namespace Assay.Train.Trainers;

/// <summary>The trainers that come with the program.</summary>
public static class BuiltInTrainers
{
    /// <summary>All, the simplest first.</summary>
    public static ImmutableArray<ITrainer> All { get; } = [new LogisticTrainer()];

    /// <summary>The trainer of that name, or null.</summary>
    public static ITrainer? Find(string name) => All.FirstOrDefault(trainer => trainer.Name == name);

    /// <summary>Those that can learn the task.</summary>
    public static IEnumerable<ITrainer> For(TaskKind task) => All.Where(trainer => trainer.Fits(task));
}

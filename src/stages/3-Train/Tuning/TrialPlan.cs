using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Train.Settings;
using Assay.Train.Trainers;

namespace Assay.Train.Tuning;

/// <summary>Which parameter sets are tried, and how many survive the first rung.</summary>
internal static class TrialPlan
{
    /// <summary>Folds of the first repeat that the first rung scores.</summary>
    public const int ScreeningFolds = 2;

    /// <summary>
    /// The trainer's defaults, then sets drawn at random; a set that was drawn before is drawn again, a few times. A trainer without parameters
    /// has one trial. Asking for more trials leaves the earlier ones as they were.
    /// </summary>
    public static ImmutableArray<TrainerParameters> Of(ITrainer trainer, TuningSettings tuning, ulong seed)
    {
        const int Patience = 20;
        var trials = ImmutableArray.CreateBuilder<TrainerParameters>();
        trials.Add(trainer.Defaults);
        if (trainer.Defaults.Values.IsEmpty) return trials.ToImmutable();
        var random = SeededRandom.For(seed, $"trials {trainer.Name}");
        for (var draws = 0; trials.Count < tuning.Trials && draws < tuning.Trials * Patience; draws++)
        {
            var drawn = trainer.Draw(random);
            if (!trials.Any(known => known.Values.SequenceEqual(drawn.Values))) trials.Add(drawn);
        }

        return trials.ToImmutable();
    }

    /// <summary>How many of the trials go on to all folds: one in <see cref="TuningSettings.Halving"/>, rounded up.</summary>
    public static int Survivors(int trials, TuningSettings tuning) => (trials + tuning.Halving - 1) / tuning.Halving;
}

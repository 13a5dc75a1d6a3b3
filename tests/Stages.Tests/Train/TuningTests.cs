using Assay.Train.Settings;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Stages.Tests.Train;

public class TuningTests
{
    public static TheoryData<string> Trainers() => [.. BuiltInTrainers.All.Select(trainer => trainer.Name)];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void The_first_trial_has_the_defaults_and_no_two_are_the_same(string name)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        var trials = TrialPlan.Of(trainer, new TuningSettings { Trials = 12 }, seed: 4);
        trials.Length.ShouldBe(12);
        trials[0].Values.ShouldBe(trainer.Defaults.Values);
        trials.Select(trial => string.Join(',', trial.Values)).Distinct().Count().ShouldBe(12);
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void More_trials_leave_the_earlier_ones_as_they_were(string name)
    {
        var trainer = BuiltInTrainers.Find(name)!;
        string[] Texts(int trials) => [.. TrialPlan.Of(trainer, new TuningSettings { Trials = trials }, seed: 4).Select(trial => string.Join(',', trial.Values))];
        Texts(9)[..5].ShouldBe(Texts(5));
    }

    [Theory]
    [InlineData(6, 3, 2)]
    [InlineData(7, 3, 3)]
    [InlineData(1, 3, 1)]
    [InlineData(5, 1, 5)]
    public void One_in_halving_survives_rounded_up(int trials, int halving, int survivors) => TrialPlan.Survivors(trials, new TuningSettings { Halving = halving }).ShouldBe(survivors);

    [Fact]
    public void Out_of_fold_predictions_come_back_from_their_file_as_they_were()
    {
        var predictions = OutOfFoldPredictions.Empty(5, 2, 3);
        predictions.Put(1, [0, 3], [0.1, 0.9, 0.4, 0.6]);
        var read = OutOfFoldFile.FromBytes(OutOfFoldFile.ToBytes(predictions));
        read.PredictedRows(1).ShouldBe([0, 3]);
        read.Take(1, [3, 0]).ShouldBe([0.4, 0.6, 0.1, 0.9]);
        read.PredictedRows(0).ShouldBeEmpty();
        (read.Rows, read.Width, read.ByRepeat.Length).ShouldBe((5, 2, 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(24)]
    [InlineData(63)]
    public void A_file_that_was_cut_short_is_refused(int length) =>
        Should.Throw<InvalidDataException>(() => OutOfFoldFile.FromBytes(OutOfFoldFile.ToBytes(OutOfFoldPredictions.Empty(5, 1, 1)).AsSpan(0, length)));
}

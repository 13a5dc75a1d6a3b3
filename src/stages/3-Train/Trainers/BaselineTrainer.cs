using Assay.Frame;
using Assay.Kernel;

namespace Assay.Train.Trainers;

/// <summary>
/// The answer without machine learning that the project names. A class that is said outright, by <c>majority</c> or by a <c>rule</c>, has the
/// probability 1: on log loss and Brier score such a baseline pays for its certainty.
/// </summary>
internal sealed class BaselineTrainer(Baseline baseline) : ITrainer
{
    /// <summary>The candidate's name.</summary>
    public const string CandidateName = "baseline";

    public string Name => CandidateName;

    /// <summary>What decides its answers: not its description.</summary>
    public Baseline Identity => baseline with { Description = null };

    /// <summary>The column that its rule looks at, if it has one.</summary>
    public string? RuleColumn => baseline.Kind == BaselineKind.Rule ? baseline.Rule?.Column : null;

    public int Complexity => 0;

    public TrainerParameters Defaults => TrainerParameters.None;

    public bool Fits(TaskKind task) => true;

    public TrainerParameters Draw(SeededRandom random) => TrainerParameters.None;

    public ITrainedModel Fit(TrainingRows rows, TrainerParameters parameters, ulong seed) => baseline.Kind switch
    {
        BaselineKind.Majority => new ConstantModel(Certain(MostFrequent(rows), rows.Width)),
        BaselineKind.Prior => new ConstantModel(Shares(rows)),
        BaselineKind.Mean => new ConstantModel([(float)rows.Targets.Average()]),
        BaselineKind.Median => new ConstantModel([(float)Median(rows.Targets)]),
        _ => new RuleModel(baseline.Rule ?? throw new InvalidOperationException("A baseline of kind rule has a rule."), rows.Context),
    };

    private static float[] Shares(TrainingRows rows)
    {
        var shares = new float[rows.Classes];
        foreach (var group in rows.Targets.GroupBy(target => (int)target)) shares[group.Key] = (float)group.Count() / rows.Count;
        return shares;
    }

    private static int MostFrequent(TrainingRows rows) => rows.Targets.GroupBy(target => (int)target).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    private static float[] Certain(int index, int width) => [.. Enumerable.Range(0, width).Select(k => k == index ? 1f : 0)];

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

namespace Assay.Train.Trainers;

/// <summary>Several classes as one question a class.</summary>
internal static class OneAgainstRest
{
    /// <summary>For each class the targets 1 (this class) or 0.</summary>
    public static IEnumerable<double[]> Targets(TrainingRows rows) =>
        Enumerable.Range(0, rows.Classes).Select(k => rows.Targets.Select(target => (int)target == k ? 1.0 : 0).ToArray());
}

using Assay.Statistics.Classification;

namespace Assay.Train.Metrics;

/// <summary>Metrics of several classes; the most probable class is called, the first of equals.</summary>
internal static class MulticlassMetrics
{
    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] probabilities, int classes)
    {
        var actual = Array.ConvertAll(targets, target => (int)target);
        var cells = ClassConfusion.Of(actual, MostProbableClass.OfRows(probabilities, classes), classes);
        yield return ("accuracy", cells.Accuracy);
        yield return ("balanced_accuracy", cells.BalancedAccuracy);
        yield return ("f1_macro", cells.FBeta(Averaging.Macro));
        yield return ("f1_weighted", cells.FBeta(Averaging.Weighted));
        yield return ("mcc", cells.Matthews);
        yield return ("log_loss", LogLoss.Multiclass(actual, probabilities, classes));
        yield return ("roc_auc_ovr", MulticlassArea.OneVersusRest(actual, probabilities, classes));
    }
}

using System.Globalization;
using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Train.Scoring;

/// <summary>
/// Scores a table and sets the answers beside its columns: what <c>assay predict</c> gives. Classification: <c>prediction</c> (the most probable class),
/// <c>probability_CLASS</c> for each class, and <c>decision</c> when a threshold is known. Regression: <c>prediction</c>, a number.
/// </summary>
public static class TableScorer
{
    /// <summary>Scores with the model in a file.</summary>
    /// <param name="model">Path of an ONNX file.</param>
    /// <param name="signature">Path of its signature; null reads the signature in the ONNX file's metadata.</param>
    /// <param name="rows">The table. Columns that the model does not read stay as they are.</param>
    /// <param name="threshold">Binary tasks: probability of the positive class at or above which the decision is positive.</param>
    public static Outcome<Table> Score(string model, string? signature, Table rows, double? threshold = null)
    {
        var described = signature is null ? Outcome<ModelSignature?>.Success(null) : SignatureFile.Read(signature).Map(read => (ModelSignature?)read);
        return described.Then(known => OnnxScorer.Open(model, known)).Then(opened =>
        {
            using var scorer = opened;
            return Score(scorer, rows, threshold);
        });
    }

    /// <summary>Scores with an opened model.</summary>
    /// <param name="scorer">The model.</param>
    /// <param name="rows">The table.</param>
    /// <param name="threshold">See the other overload; of no account on other tasks.</param>
    /// <returns>The table's columns, then the answers; an answer whose name is taken gets <c>_</c> at its end. Or every column that is absent or of the wrong type.</returns>
    public static Outcome<Table> Score(OnnxScorer scorer, Table rows, double? threshold = null) =>
        scorer.Score(rows).Map(predictions => Append(rows, Answers(scorer.Signature, predictions, threshold)));

    private static IEnumerable<Column> Answers(ModelSignature signature, Predictions predictions, double? threshold)
    {
        if (signature.Task == TaskKind.Regression)
        {
            yield return new NumericColumn("prediction", predictions.Values);
            yield break;
        }

        yield return Classes("prediction", signature, predictions.Rows, row => MostProbable(predictions.Row(row)));
        for (var k = 0; k < signature.Classes.Length; k++) yield return new NumericColumn($"probability_{signature.Classes[k]}", predictions.Column(k));
        if (signature.Task == TaskKind.Binary && threshold is { } limit) yield return Classes("decision", signature, predictions.Rows, row => predictions.Row(row)[1] >= limit ? 1 : 0);
    }

    private static CategoricalColumn Classes(string name, ModelSignature signature, int rows, Func<int, int> classOf) =>
        CategoricalColumn.FromTexts(name, [.. Enumerable.Range(0, rows).Select(row => signature.Classes[classOf(row)])]);

    private static int MostProbable(ReadOnlySpan<double> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++) if (probabilities[k] > probabilities[best]) best = k;
        return best;
    }

    private static Table Append(Table rows, IEnumerable<Column> answers)
    {
        var columns = rows.Columns.ToList();
        var taken = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var name = answer.Name;
            while (!taken.Add(name)) name += "_";
            columns.Add(Named(answer, name));
        }

        return new Table(columns);
    }

    private static Column Named(Column column, string name) => column switch
    {
        NumericColumn numbers => new NumericColumn(name, numbers.Values, numbers.Type),
        CategoricalColumn texts => new CategoricalColumn(name, texts.Codes, texts.Levels),
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A column of type {column.GetType().Name} is not known.")),
    };
}

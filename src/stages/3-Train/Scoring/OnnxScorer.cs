using System.Globalization;
using Assay.Kernel;
using Assay.Tables;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Train.Scoring;

/// <summary>
/// Predicts with a model in ONNX form, by ONNX Runtime on the processor. Safe to call from several threads at once; give each call many rows.
/// </summary>
public sealed class OnnxScorer : IDisposable
{
    private const int RowsPerCall = 16_384;
    private readonly InferenceSession _session;

    private OnnxScorer(InferenceSession session, ModelSignature signature)
    {
        _session = session;
        Signature = signature;
    }

    /// <summary>What the model takes and gives.</summary>
    public ModelSignature Signature { get; }

    /// <summary>Opens the model at <paramref name="path"/>.</summary>
    /// <param name="path">An ONNX file.</param>
    /// <param name="signature">Its signature; null reads it from the file's metadata.</param>
    /// <param name="threads">Threads for one call; the numbers do not depend on it.</param>
    public static Outcome<OnnxScorer> Open(string path, ModelSignature? signature = null, int threads = 1)
    {
        if (!File.Exists(path)) return new Problem("train.no-model", "There is no model file here.", "Check the path, or run 'assay run' to train one.") { Place = new Place(path) };
        return Open(() => File.ReadAllBytes(path), path, session => SignatureCheck.Of(session, signature, path), threads);
    }

    /// <summary>Opens a model from its bytes; <paramref name="name"/> stands for it in messages.</summary>
    public static Outcome<OnnxScorer> Open(byte[] model, string name, ModelSignature? signature = null, int threads = 1) =>
        Open(() => model, name, session => SignatureCheck.Of(session, signature, name), threads);

    /// <summary>Opens a model that somebody else wrote, which may read fewer columns than <paramref name="expected"/> lists; <see cref="Signature"/> then has those that it reads.</summary>
    public static Outcome<OnnxScorer> OpenOther(byte[] model, string name, ModelSignature expected) =>
        Open(() => model, name, session => SignatureCheck.OfOther(session, expected, name), threads: 1);

    /// <summary>
    /// Predicts every row. Columns that the model does not read are ignored; a column that it reads and that is not there, or holds text where
    /// the model takes numbers, is a problem. A level never seen in training is scored as the model was built to treat it; where it fails on one, that is a problem.
    /// </summary>
    public Outcome<Predictions> Score(Table rows)
    {
        var cells = InputCells.Of(rows, Signature);
        if (!cells.Succeeded) return Outcome<Predictions>.Failed(cells.Problems);
        var values = new double[rows.RowCount * Signature.Width];
        try
        {
            for (var from = 0; from < rows.RowCount; from += RowsPerCall)
            {
                var count = Math.Min(RowsPerCall, rows.RowCount - from);
                var (start, expected) = (from * Signature.Width, count * Signature.Width);
                var answered = Run(cells.Value, from, values.AsSpan(start, expected), count);
                if (answered != expected) return OtherCount(answered, expected);
            }

            return new Predictions(values, Signature.Width);
        }
        catch (OnnxRuntimeException fault)
        {
            return new Problem("train.model-fails", $"The model fails on these rows: {fault.Message}", "Look for values that the model does not know, or correct the model.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    // Gives how many numbers the model answered with; they are kept only when there are as many as there should be.
    private int Run(IReadOnlyList<InputCells> inputs, int from, Span<double> into, int count)
    {
        var values = inputs.Select(input => input.Tensor(from, count)).ToArray();
        try
        {
            using var options = new RunOptions();
            using var outputs = _session.Run(options, [.. inputs.Select(input => input.Name)], values, [Signature.Output]);
            var output = outputs[0].GetTensorDataAsSpan<float>();
            for (var i = 0; i < output.Length && output.Length == into.Length; i++) into[i] = output[i];
            return output.Length;
        }
        finally
        {
            foreach (var value in values) value.Dispose();
        }
    }

    private static Problem OtherCount(int found, int expected) =>
        new("train.model-answers", "The model does not answer every row.", "Correct the model: its output has one row for each row of its inputs.")
        {
            Value = found.ToString(CultureInfo.InvariantCulture),
            Expected = $"{expected.ToString(CultureInfo.InvariantCulture)} numbers",
        };

    private static Outcome<OnnxScorer> Open(Func<byte[]> read, string name, Func<InferenceSession, Outcome<ModelSignature>> check, int threads)
    {
        try
        {
            OnnxTelemetry.SwitchOff();
            using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            var session = new InferenceSession(read(), options);
            var opened = check(session);
            if (opened.Succeeded) return new OnnxScorer(session, opened.Value);
            session.Dispose();
            return Outcome<OnnxScorer>.Failed(opened.Problems);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or IOException or UnauthorizedAccessException)
        {
            return new Problem("train.unreadable-model", $"The model cannot be loaded: {fault.Message}", "Check that the file is a complete ONNX model of a version that ONNX Runtime reads.")
            {
                Place = new Place(name),
            };
        }
    }
}

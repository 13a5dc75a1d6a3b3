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
        return Open(() => File.ReadAllBytes(path), path, signature, threads);
    }

    /// <summary>Opens a model from its bytes; <paramref name="name"/> stands for it in messages.</summary>
    public static Outcome<OnnxScorer> Open(byte[] model, string name, ModelSignature? signature = null, int threads = 1) => Open(() => model, name, signature, threads);

    /// <summary>
    /// Predicts every row. Columns that the model does not read are ignored; a column that it reads and that is not there, or holds text where
    /// the model takes numbers, is a problem. A level never seen in training is scored as the model was built to treat it.
    /// </summary>
    public Outcome<Predictions> Score(Table rows)
    {
        var cells = InputCells.Of(rows, Signature);
        if (!cells.Succeeded) return Outcome<Predictions>.Failed(cells.Problems);
        var values = new double[rows.RowCount * Signature.Width];
        for (var from = 0; from < rows.RowCount; from += RowsPerCall) Run(cells.Value, from, Math.Min(RowsPerCall, rows.RowCount - from), values);
        return new Predictions(values, Signature.Width);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Run(IReadOnlyList<InputCells> inputs, int from, int count, double[] into)
    {
        var values = inputs.Select(input => input.Tensor(from, count)).ToArray();
        try
        {
            using var options = new RunOptions();
            using var outputs = _session.Run(options, [.. inputs.Select(input => input.Name)], values, [Signature.Output]);
            var output = outputs[0].GetTensorDataAsSpan<float>();
            for (var i = 0; i < output.Length; i++) into[from * Signature.Width + i] = output[i];
        }
        finally
        {
            foreach (var value in values) value.Dispose();
        }
    }

    private static Outcome<OnnxScorer> Open(Func<byte[]> read, string name, ModelSignature? signature, int threads)
    {
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            var session = new InferenceSession(read(), options);
            var opened = SignatureCheck.Of(session, signature, name);
            if (opened.Succeeded) return new OnnxScorer(session, opened.Value);
            session.Dispose();
            return Outcome<OnnxScorer>.Failed(opened.Problems);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or IOException or UnauthorizedAccessException)
        {
            return new Problem("train.unreadable-model", $"The model cannot be loaded: {fault.Message}", "Check that the file is a complete ONNX model of a version that ONNX Runtime reads.") { Place = new Place(name) };
        }
    }
}

using Assay.Kernel;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Train.Scoring;

/// <summary>A model opened to be served: ONNX Runtime's session, to be disposed of, and what is known of the model. To score tables, <see cref="OnnxScorer"/> is simpler.</summary>
/// <param name="Session">Shared by all who ask; runs may be at once.</param>
/// <param name="Signature">What the model takes and gives, held against the file; null for a file that does not say.</param>
public sealed record OnnxSession(InferenceSession Session, ModelSignature? Signature)
{
    /// <summary>Opens the model at <paramref name="path"/>.</summary>
    /// <param name="path">An ONNX file.</param>
    /// <param name="signature">Its signature; null reads the file's metadata, and takes a file without one.</param>
    /// <param name="threads">Threads for one run.</param>
    /// <returns>The session; <c>train.no-model</c>, <c>train.unreadable-model</c>, or how the file differs from its signature.</returns>
    public static Outcome<OnnxSession> Open(string path, ModelSignature? signature, int threads)
    {
        if (!File.Exists(path)) return new Problem("train.no-model", "There is no model file here.", "Check the path, or run 'assay run' to train one.") { Place = new Place(path) };
        try
        {
            OnnxTelemetry.SwitchOff();
            using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            // A thread that waits for work must not keep a processor busy that others need.
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
            return Checked(new InferenceSession(path, options), signature, path);
        }
        catch (Exception fault) when (fault is OnnxRuntimeException or IOException or UnauthorizedAccessException)
        {
            return new Problem("train.unreadable-model", $"The model cannot be loaded: {fault.Message}", "Check that the file is a complete ONNX model of a version that ONNX Runtime reads.") { Place = new Place(path) };
        }
    }

    private static Outcome<OnnxSession> Checked(InferenceSession session, ModelSignature? signature, string path)
    {
        if ((signature ?? SignatureCheck.InFile(session)) is not { } known) return new OnnxSession(session, null);
        var fits = SignatureCheck.Of(session, known, path).Map(same => new OnnxSession(session, same));
        if (!fits.Succeeded) session.Dispose();
        return fits;
    }
}

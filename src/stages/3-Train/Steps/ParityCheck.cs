using System.Globalization;
using System.Runtime.InteropServices;
using Assay.Kernel;
using Assay.Tables;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Trainers;

namespace Assay.Train.Steps;

/// <summary>Holds an ONNX file against the trainer that it was written from, on every row there is. Targets are not looked at.</summary>
internal static class ParityCheck
{
    /// <summary>Largest difference that passes: of a probability, or of a predicted number relative to the larger of 1 and its size.</summary>
    public const double Limit = 1e-4;

    /// <summary>How far they lie apart, or a problem if that is too far.</summary>
    public static Outcome<Parity> Of(ITrainedModel model, Predictions onnx, Table rows, bool[] isTest)
    {
        var own = model.Predict(rows);
        var (worst, at) = (0.0, 0);
        for (var i = 0; i < own.Length; i++)
        {
            var difference = Difference(own[i], onnx.Values[i]);
            if (difference > worst) (worst, at) = (difference, i);
        }

        var tests = isTest.Count(test => test);
        return worst <= Limit ? new Parity(tests, isTest.Length - tests, worst, Limit) : Apart(own[at], onnx.Values[at], at / onnx.Width);
    }

    /// <summary>SHA-256 of predictions as little-endian floats.</summary>
    public static Digest DigestOf(Predictions predictions) => Digest.Of(MemoryMarshal.AsBytes<float>([.. predictions.Values.Select(value => (float)value)]));

    private static double Difference(double own, double onnx)
    {
        if (double.IsNaN(own) || double.IsNaN(onnx)) return double.IsNaN(own) == double.IsNaN(onnx) ? 0 : double.PositiveInfinity;
        return Math.Abs(own - onnx) / Math.Max(1, Math.Abs(own));
    }

    private static Problem Apart(double own, double onnx, int row) =>
        new("train.parity", $"The ONNX file and its trainer disagree on row {(row + 1).ToString(CultureInfo.InvariantCulture)} of the table.", "This is a fault of the program, or of the machine: the model is not used. Remove the candidate, and report the fault with this message.")
        {
            Value = onnx.ToString("R", CultureInfo.InvariantCulture),
            Expected = $"{own.ToString("R", CultureInfo.InvariantCulture)} within {Limit.ToString(CultureInfo.InvariantCulture)}",
        };
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Assay.Bench.Serving;

/// <summary>The same row given to ONNX Runtime in this process: what an answer costs without a server.</summary>
internal static class InProcess
{
    private const int Warm = 2_000;
    private const int Runs = 20_000;

    /// <summary>Median, 99th percentile and processor time of a run, in microseconds.</summary>
    public static (double Median, double P99, double Processor) Measure(string model, byte[] row)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using var session = new InferenceSession(model, options);
        using var run = new RunOptions();
        var cells = JsonDocument.Parse(row).RootElement;
        var times = new List<double>(Runs);
        var before = TimeSpan.Zero;
        for (var i = 0; i < Warm + Runs; i++)
        {
            if (i == Warm) before = Process.GetCurrentProcess().TotalProcessorTime;
            var start = Stopwatch.GetTimestamp();
            Run(session, run, cells);
            if (i >= Warm) times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
        times.Sort();
        return (times[Runs / 2], times[Runs * 99 / 100], processor.TotalMicroseconds / Runs);
    }

    private static void Run(InferenceSession session, RunOptions run, JsonElement cells)
    {
        var names = session.InputMetadata.Keys.ToArray();
        var values = names.Select(name => Value(session.InputMetadata[name], cells.GetProperty(name))).ToArray();
        using var outputs = session.Run(run, names, values, session.OutputNames);
        foreach (var value in values) value.Dispose();
    }

    private static OrtValue Value(NodeMetadata input, JsonElement cell)
    {
        if (input.ElementDataType != TensorElementType.String) return OrtValue.CreateTensorValueFromMemory(new[] { cell.GetSingle() }, [1, 1]);
        var value = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, [1, 1]);
        value.StringTensorSetElementAt(cell.GetString(), 0);
        return value;
    }
}

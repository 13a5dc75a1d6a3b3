using System.Diagnostics;
using Assay.Inference.Running;
using Assay.Train.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace Assay.Inference.Measuring;

/// <summary>Runs a model in several ways as the server runs it, without a server.</summary>
public static class ModelTrials
{
    private const string Usual = "CPUExecutionProvider";
    private const int WarmRuns = 20;

    /// <summary>Execution providers that ONNX Runtime was built with.</summary>
    public static IReadOnlyList<string> Providers() => OrtEnv.Instance().GetAvailableProviders();

    /// <summary>Measures every number of threads with every number of rows.</summary>
    /// <param name="model">Full path of the ONNX file.</param>
    /// <param name="threads">Numbers of threads of a run.</param>
    /// <param name="rows">Numbers of rows of a run; a model that takes no rows is run with one.</param>
    /// <param name="duration">How long each is run.</param>
    /// <param name="clock">Measures it.</param>
    public static (IReadOnlyList<ModelTrial> Trials, IReadOnlyDictionary<string, string> NotMeasured) Measure(string model, IReadOnlyList<int> threads, IReadOnlyList<int> rows, TimeSpan duration, TimeProvider clock)
    {
        // Before anything else of ONNX Runtime: it keeps its telemetry from starting.
        var signature = SignatureOf(model);
        var (trials, failed) = (new List<ModelTrial>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var provider in Providers())
        {
            try
            {
                foreach (var count in provider == Usual ? threads : [1]) trials.AddRange(Measure(Open(model, provider, count), signature, rows, clock, duration).Select(trial => trial with { Provider = provider, Threads = count }));
            }
            catch (OnnxRuntimeException fault)
            {
                failed[provider] = fault.Message;
            }
        }

        return (trials, failed);
    }

    private static InferenceSession Open(string model, string provider, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        if (provider != Usual) options.AppendExecutionProvider(provider.Replace("ExecutionProvider", "", StringComparison.Ordinal));
        return new InferenceSession(model, options);
    }

    private static ModelSignature? SignatureOf(string model)
    {
        if (OnnxSession.Open(model, null, 1) is not { Succeeded: true, Value: { } opened }) return null;
        using (opened.Session) return opened.Signature;
    }

    private static List<ModelTrial> Measure(InferenceSession opened, ModelSignature? signature, IReadOnlyList<int> rows, TimeProvider clock, TimeSpan duration)
    {
        if ((signature?.Inputs.Select(input => input.Name).ToList() ?? ModelSession.InputNames(opened)) is not { } order) return [];
        using var session = new ModelSession(opened, order);
        return [.. (session.TakesRows ? rows : [1]).Select(count => Measure(session, Warmup.Requests(session, signature, count), clock, duration))];
    }

    private static ModelTrial Measure(ModelSession session, IReadOnlyList<PendingInference> batch, TimeProvider clock, TimeSpan duration)
    {
        for (var run = 0; run < WarmRuns; run++) session.Run(batch);
        var (times, processor, start) = (new List<double>(), Processor(), clock.GetTimestamp());
        while (clock.GetElapsedTime(start) < duration)
        {
            var began = clock.GetTimestamp();
            session.Run(batch);
            times.Add(clock.GetElapsedTime(began).TotalMicroseconds);
        }

        var (took, rows) = (clock.GetElapsedTime(start).TotalSeconds, (double)times.Count * batch.Count);
        var used = (Processor() - processor).TotalMicroseconds;
        times.Sort();
        return new ModelTrial("", 0, batch.Count, rows / took, times[times.Count / 2], times[times.Count * 99 / 100], used / rows);
    }

    private static TimeSpan Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}

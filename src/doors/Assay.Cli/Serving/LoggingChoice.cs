using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Cli.Serving;

/// <summary>How predictions are logged, as it was typed.</summary>
/// <param name="Mode"><c>sync</c>, <c>async</c> or <c>off</c>.</param>
/// <param name="WindowMilliseconds">What may be lost when the process is killed, with <c>async</c>.</param>
/// <param name="Sample">Share of the requests.</param>
/// <param name="Redacted">Inputs that are left out.</param>
internal sealed record LoggingChoice(string Mode, int WindowMilliseconds, double Sample, IReadOnlyList<string> Redacted)
{
    private const string Off = "off";
    private const int MostWindow = 60_000;

    /// <summary>What holds where nothing was typed.</summary>
    public static LoggingChoice Usual { get; } = new("sync", 200, 1, []);

    /// <summary>The options; none where predictions are not logged.</summary>
    /// <returns>The options, or <c>serve.log</c>.</returns>
    public Outcome<(PredictionLogOptions? Options, bool IsOff)> Read()
    {
        if (Mode is not ("sync" or "async" or Off)) return Wrong("The log is of no such kind.", Mode, "sync, async or off");
        if (!(Sample is > 0 and <= 1)) return Wrong("The share of the requests that is logged is out of range.", $"{Sample}", "above 0 and at most 1");
        if (WindowMilliseconds is < 1 or > MostWindow) return Wrong("The window is out of range.", $"{WindowMilliseconds}", $"1 to {MostWindow} milliseconds");
        return Mode == Off ? (null, true) : (new PredictionLogOptions
        {
            Durability = Mode == "sync" ? LogDurability.Sync : LogDurability.Async,
            Window = TimeSpan.FromMilliseconds(WindowMilliseconds),
            Sample = Sample,
            Redacted = [.. Redacted],
        }, false);
    }

    private static Problem Wrong(string message, string value, string expected) => new("serve.log", message, "Give another.") { Value = value, Expected = expected };
}

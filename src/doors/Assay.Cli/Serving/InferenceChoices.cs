using System.CommandLine;
using Assay.Inference.Running;

namespace Assay.Cli.Serving;

/// <summary>Options of <c>assay serve</c> about the models that it answers with.</summary>
internal sealed class InferenceChoices
{
    private static readonly BatchOptions Usual = new();

    private readonly Option<string[]> _models = new("--model") { Description = "A model to serve besides those of the home's projects: a name and an ONNX file, or a version of the model registry (models:/NAME/VERSION or models:/NAME@ALIAS, under another name with NAME= before).", HelpName = "MODEL" };
    private readonly Option<int> _size = new("--batch-size") { Description = "Most rows that a model is given at once; 1 gathers none.", HelpName = "ROWS", DefaultValueFactory = _ => Usual.MostRows };
    private readonly Option<int> _window = new("--batch-window") { Description = "How long the first request of a batch waits for others. 0 gathers what comes while the batch before it runs.", HelpName = "MS", DefaultValueFactory = _ => 0 };
    private readonly Option<int> _queue = new("--queue") { Description = "Most rows that wait for one model; what comes then is answered with 429.", HelpName = "ROWS", DefaultValueFactory = _ => Usual.MostWaiting };

    private readonly Option<int?> _grpc = new("--grpc-port") { Description = "Answer the Open Inference Protocol over gRPC on this port too; 0 for one that is free.", HelpName = "PORT" };
    private readonly Option<string> _log = new("--log") { Description = "How predictions are logged: sync answers when the row is on the disk, async before, off not at all.", HelpName = "MODE", DefaultValueFactory = _ => LoggingChoice.Usual.Mode };
    private readonly Option<int> _logWindow = new("--log-window") { Description = "With --log async: at most what came within so many milliseconds is lost when the process is killed.", HelpName = "MS", DefaultValueFactory = _ => LoggingChoice.Usual.WindowMilliseconds };
    private readonly Option<double> _logSample = new("--log-sample") { Description = "Share of the requests that is logged.", HelpName = "SHARE", DefaultValueFactory = _ => 1 };
    private readonly Option<string[]> _logRedact = new("--log-redact") { Description = "A column whose values are left out of the log.", HelpName = "COLUMN" };

    private readonly Option<string?> _monitor = new("--monitor") { Description = "A project whose model is watched: each window of time that ends is compared with its training rows, by monitor.every.", HelpName = "PROJECT" };
    private readonly Option<string?> _released = new("--released") { Description = "Let answer only what went live in this environment by 'assay release', each version with its share of the callers.", HelpName = "ENVIRONMENT" };

    private readonly Option<int> _shadowEvery = new("--shadow-every") { Description = "With --released: how long what a shadow would have answered is gathered before it is put on record.", HelpName = "SECONDS", DefaultValueFactory = _ => 900 };

    private InferenceChoices()
    {
    }

    /// <summary>Declares them.</summary>
    public static InferenceChoices AddTo(Command verb)
    {
        var choices = new InferenceChoices();
        foreach (var option in new Option[] { choices._models, choices._released, choices._shadowEvery, choices._size, choices._window, choices._queue, choices._grpc, choices._log, choices._logWindow, choices._logSample, choices._logRedact, choices._monitor }) verb.Options.Add(option);
        return choices;
    }

    /// <summary>What was chosen.</summary>
    public ServeRequest Of(ParseResult parse, ServeRequest request) => request with
    {
        Models = parse.GetValue(_models) ?? [],
        Released = parse.GetValue(_released),
        ShadowEvery = TimeSpan.FromSeconds(Math.Max(1, parse.GetValue(_shadowEvery))),
        BatchSize = parse.GetValue(_size),
        BatchWindowMilliseconds = parse.GetValue(_window),
        GrpcPort = parse.GetValue(_grpc),
        Monitored = parse.GetValue(_monitor),
        QueueRows = parse.GetValue(_queue),
        Logging = new LoggingChoice(parse.GetValue(_log)!, parse.GetValue(_logWindow), parse.GetValue(_logSample), parse.GetValue(_logRedact) ?? []),
    };
}

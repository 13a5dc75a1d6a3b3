using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Train.Settings;

namespace Assay.Train.External;

/// <summary>
/// A program of one's own that learns from <c>train.csv</c> and leaves <c>model.onnx</c>. It is run once for each fold of the first repeat, so that every training row is
/// predicted by a model that did not see it, and once on all training rows if it is chosen.
/// </summary>
/// <param name="settings">The candidate; it has a command.</param>
/// <param name="files">Digests of the files that it reads, by path.</param>
/// <param name="folder">The project's folder.</param>
/// <param name="clock">Measures how long it runs.</param>
internal sealed class CommandCandidate(CandidateSettings settings, ImmutableSortedDictionary<string, Digest> files, string folder, TimeProvider clock) : IExternalCandidate
{
    private readonly ImmutableArray<string> _command = settings.Command ?? throw new ArgumentException("The candidate has no command.", nameof(settings));

    public string Name => settings.Name;

    public bool LearnsAnew => true;

    public string? Caveat => null;

    public string ParityNote => "A command wrote the file: there is no trainer here to hold it against.";

    public StepInputs AddTo(StepInputs inputs) => inputs.Value("command", _command).Value("files", files);

    public async Task<Outcome<byte[]>> ModelAsync(TrainingOrder order, CancellationToken cancellation)
    {
        using var shared = await TrainingFolder.CreateAsync(order, cancellation);
        var process = new TrainingProcess(_command, folder, TimeSpan.FromSeconds(settings.TimeoutSeconds), clock);
        var ended = await process.RunAsync(Environment(order, shared), order.Log, cancellation);
        if (!ended.Succeeded) return Outcome<byte[]>.Failed(ended.Problems.Select(problem => problem with { Message = $"{Name}: {problem.Message}" }));
        return File.Exists(shared.ModelPath) ? await File.ReadAllBytesAsync(shared.ModelPath, cancellation) : NoModel(order.Log);
    }

    private static Dictionary<string, string> Environment(TrainingOrder order, TrainingFolder shared) => new()
    {
        ["ASSAY_FOLDER"] = shared.Path,
        ["ASSAY_MODEL"] = shared.ModelPath,
        ["ASSAY_TASK"] = JsonSerializer.SerializeToElement(order.Signature.Task, RecordJson.Options).GetString()!,
        ["ASSAY_TARGET"] = order.Signature.Target,
        ["ASSAY_SEED"] = order.Seed.ToString(CultureInfo.InvariantCulture),
    };

    private Problem NoModel(CommandLog log) =>
        new("train.command-no-model", $"{Name}: the command ended well and left no model.", "Write the ONNX file to the path in the environment variable ASSAY_MODEL.")
        {
            Value = log.LastLines is { Length: > 0 } lines ? lines : null,
            Expected = "a file at $ASSAY_MODEL",
        };
}

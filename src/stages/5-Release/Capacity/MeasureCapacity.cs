using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Release.Readiness;

namespace Assay.Release.Capacity;

/// <summary>The capability <c>release capacity</c>: measures what one machine takes, and says how many a load needs.</summary>
public static class MeasureCapacity
{
    private const int MostSteps = 12;
    private const double TrialShare = 0.2;

    /// <summary>The declaration.</summary>
    public static Capability<CapacityInput, CapacityReceipt> Capability { get; } = new("release capacity", "Measure which load this machine takes at a latency, and say how many such machines a load needs, what they cost, and how fast the model runs by threads and rows.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("project", "The project's folder; the current one if left out.") { IsPositional = true, IsProjectFolder = true },
            new("load", "Requests a second that are to be answered.") { IsRequired = true },
            new("latency", "The objective: milliseconds within which answers have to come.") { IsRequired = true },
            new("percentile", "Of a hundred answers, how many have to; 99 if left out."),
            new("headroom", "Percent of a machine's greatest load that is kept free; 30 if left out."),
            new("price", "What a machine costs an hour, in any currency."),
            new("watts", "Watts of a busy core, for an estimate of energy where the processor does not tell."),
            new("row", "A file with the row that is asked, as JSON; if left out, one of the middle of what training saw."),
            new("log", "How predictions are logged meanwhile: sync, async or off; sync if left out."),
            new("batchSize", "Most rows that the model is given at once; 64 if left out.", ParameterType.Integer),
            new("connections", "Connections of those who ask; 64 if left out.", ParameterType.Integer),
            new("seconds", "How long each load is measured; 5 if left out."),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["release.no-model"] = "Nothing that was evaluated is on record, or its file is gone.",
            ["release.capacity-figure"] = "A figure cannot be used.",
            ["release.capacity-row"] = "The row cannot be read, or the server refuses it.",
            ["release.capacity-server"] = "The server that was to be measured did not start.",
        }),
        Examples =
        [
            new("assay release capacity --load 500 --latency 20", "the project in this folder"),
            new("assay release capacity churn --load 20000 --latency 10 --headroom 40 --price 0.21 --watts 12", "with what it costs"),
        ],
        Handle = HandleAsync,
        Describe = CapacityText.Lines,
    };

    private static async Task<Outcome<CapacityReceipt>> HandleAsync(CapacityInput input, IServiceProvider services, CancellationToken cancellation)
    {
        var (folder, figures) = (services.Need<WorkingFolder>(), new CapacityFigures(input));
        var project = services.Need<ProjectSections>().Read(folder.Full(input.Project ?? "."), input.Project ?? ".");
        var row = Row(input.Row, folder);
        Problem[] faults = [.. project.Problems, .. figures.Problems, .. row.Problems];
        if (faults.Length > 0) return Outcome<CapacityReceipt>.Failed(faults);
        var evidence = await ReleaseEvidence.ReadAsync(services.Need<ILedgerStore>(), project.Value!.Name, "", cancellation: cancellation);
        if (evidence.Model is not { } model || !services.Need<IArtifactStore>().Contains(model)) return NoModel(project.Value.Name);
        var (bench, path) = (services.Need<ICapacityBench>(), services.Need<IArtifactStore>().PathOf(model));
        var machine = bench.Machine();
        var started = await bench.StartAsync(path, figures.Settings, row.Value, cancellation);
        if (!started.Succeeded) return Outcome<CapacityReceipt>.Failed(started.Problems);
        CapacityTest test;
        await using (var server = started.Value) test = await TestAsync(server, model, machine, figures, cancellation);
        var compared = await bench.CompareAsync(path, TimeSpan.FromSeconds(figures.Settings.StepSeconds * TrialShare), cancellation);
        var comparison = new PlatformComparison { Model = model, Machine = machine, Found = compared.Found, NotMeasured = compared.NotMeasured, Trials = compared.Trials };
        return await KeepAsync(test, comparison, evidence.Verdict!.Subjects[0], project.Value, services, cancellation);
    }

    private static async Task<CapacityTest> TestAsync(ICapacityServer server, Digest model, MeasuredMachine machine, CapacityFigures figures, CancellationToken cancellation)
    {
        var (steps, percentile) = (new List<LoadStep>(), figures.Objective.Percentile);
        var full = await server.AskAsync(null, percentile, cancellation);
        var search = new KneeSearch(figures.Objective, full.AnsweredPerSecond, MostSteps);
        while (search.Next(steps) is { } load) steps.Add(await server.AskAsync(load, percentile, cancellation));
        var knee = search.Knee(steps);
        return new CapacityTest
        {
            Model = model,
            Machine = machine,
            Settings = figures.Settings,
            Row = Digest.Of(server.Row.Span),
            Objective = figures.Objective,
            SaturationPerSecond = full.AnsweredPerSecond,
            Steps = [.. steps],
            Knee = knee,
            Plan = knee is null ? null : ReplicaPlan.Of(figures.Load, knee.OfferedPerSecond, figures.HeadroomPercent, figures.PricePerHour),
            Energy = knee is null ? null : EnergyFigure.Of(knee, figures.WattsPerCore),
        };
    }

    private static async Task<CapacityReceipt> KeepAsync(CapacityTest test, PlatformComparison comparison, Subject subject, Project project, IServiceProvider services, CancellationToken cancellation)
    {
        var id = TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>());
        var entries = await services.Need<RecordBook>().AppendAsync(
        [
            RecordDraft.Of(test, $"release/capacity/{id}", subject) with { Project = project.Name, Context = project.Context },
            RecordDraft.Of(comparison, $"release/platforms/{id}", subject) with { Project = project.Name, Context = project.Context },
        ], cancellation);
        return new CapacityReceipt(entries[0].Id, test, entries[1].Id, comparison);
    }

    private static Outcome<byte[]?> Row(string? path, WorkingFolder folder)
    {
        if (path is null) return Outcome<byte[]?>.Success(null);
        try
        {
            return File.ReadAllBytes(folder.Full(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("release.capacity-row", $"The row cannot be read: {fault.Message}", "Check the path.") { Place = new Place(path) };
        }
    }

    private static Problem NoModel(string project) =>
        new("release.no-model", "Nothing that was evaluated is on record, or its file is gone.", "Run 'assay run' first.") { Value = project, Expected = "a project with a verdict, and its model's file in the home" };
}

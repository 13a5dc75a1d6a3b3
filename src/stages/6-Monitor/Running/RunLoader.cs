using Assay.Frame;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Logs;
using Assay.Monitor.Projects;
using Assay.Monitor.Reading;
using Assay.Monitor.References;
using Assay.Monitor.Windows;
using Assay.Predictions;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Monitor.Running;

/// <summary>Finds and reads what a run needs: current rows from files or from the log of a served model, and a reference from a file or from a project.</summary>
internal sealed class RunLoader(IServiceProvider services, CancellationToken cancellation)
{
    private readonly TableReader _tables = new(services.Need<ITableEngine>(), services.Need<WorkingFolder>().Path, services.Need<NewScratchFolder>());

    /// <summary>The materials, or what is missing.</summary>
    public async Task<Outcome<RunMaterials>> LoadAsync(RunRequest request, Project? project, RunSettings settings)
    {
        if (request.Rows.IsEmpty == (request.Model is null)) return new Problem("monitor.no-rows", "A run takes either files of rows or the log of a served model.", "Name files, or a model with --model.") { Place = new Place(Field: "rows") };
        return request.Reference is null ? await OfProjectAsync(request, project!, settings) : await OfFileAsync(request, project, settings);
    }

    private async Task<Outcome<RunMaterials>> OfFileAsync(RunRequest request, Project? project, RunSettings settings)
    {
        var reference = await new ReferenceReader(_tables, services.Need<WorkingFolder>().Path).ReadAsync(request.Reference!, cancellation);
        if (!reference.Succeeded) return Outcome<RunMaterials>.Failed(reference.Problems);
        var current = await CurrentAsync(request, reference.Value.Profile, settings);
        var watch = request.Watch ?? project?.Name ?? request.Model ?? Path.GetFileNameWithoutExtension(request.Reference!);
        return current.Map(rows => new RunMaterials(watch, rows, reference.Value, Roles(request, settings.Roles, rows.Rows), project?.Name, project?.Context ?? RecordContext.Live));
    }

    private async Task<Outcome<RunMaterials>> OfProjectAsync(RunRequest request, Project project, RunSettings settings)
    {
        var found = await ProjectRecords.FindAsync(services.Need<ILedgerStore>(), project.Name, cancellation);
        if (!found.Succeeded) return Outcome<RunMaterials>.Failed(found.Problems);
        var opened = Scorer(found.Value);
        if (!opened.Succeeded) return Outcome<RunMaterials>.Failed(opened.Problems);
        using var scorer = opened.Value;
        var maker = new ProjectReference(services.Need<ITableEngine>(), services.Need<IArtifactStore>());
        var reference = (await maker.StoredAsync(found.Value, cancellation)) ?? await maker.MakeAsync(found.Value, scorer, cancellation);
        if (!reference.Succeeded) return Outcome<RunMaterials>.Failed(reference.Problems);
        var current = await CurrentAsync(request, reference.Value.Profile, settings);
        return current.Then(rows => Answered(rows, request, scorer)).Map(rows =>
        {
            var roles = OfProject(Roles(request, settings.Roles, rows.Rows), request, found.Value, scorer?.Signature, rows.Rows);
            var known = reference.Value.Withholding(found.Value.Withheld);
            // Another label than the target's is another measure.
            return new RunMaterials(request.Watch ?? project.Name, rows, roles.Label == scorer?.Signature?.Target ? known.With(found.Value.Tested) : known, roles, project.Name, project.Context);
        });
    }

    private async Task<Outcome<ReadTable>> CurrentAsync(RunRequest request, ReferenceProfile reference, RunSettings settings) => request.Model is { } model
        ? (await new InferenceLogReader(_tables, services.Need<InferenceLogs>(), services.Need<IRunningRows>()).ReadAsync(model, settings.Since, cancellation)).Map(log => log with { Rows = LoggedNumbers.AsIn(reference, log.Rows) })
        : await _tables.ReadAsync(request.Rows, "rows", reference, cancellation);

    private static ColumnRoles Roles(RunRequest request, ColumnRoles asked, Table rows) => request.Model is null ? asked : InferenceLogReader.Roles(asked, rows);

    private Outcome<OnnxScorer?> Scorer(WatchedProject project)
    {
        var artifacts = services.Need<IArtifactStore>();
        if (project.Model is not { } model || !artifacts.Contains(model)) return Outcome<OnnxScorer?>.Success(null);
        return OnnxScorer.Open(artifacts.PathOf(model), threads: Environment.ProcessorCount).Map(scorer => (OnnxScorer?)scorer);
    }

    // Rows of a file that nobody answered yet are answered by the project's model.
    private static Outcome<ReadTable> Answered(ReadTable read, RunRequest request, OnnxScorer? scorer)
    {
        if (scorer is null || request.Model is not null || !request.Output.IsEmpty) return read;
        return ModelAnswers.Of(scorer, read.Rows).Map(answers => read with { Rows = new Table([.. read.Rows.Columns, .. answers]) });
    }

    private static ColumnRoles OfProject(ColumnRoles roles, RunRequest request, WatchedProject project, ModelSignature? signature, Table rows)
    {
        var answers = signature is null ? [] : ModelAnswers.Names(signature);
        return roles with
        {
            Outputs = roles.Outputs.IsEmpty ? [.. answers.Where(name => rows.Find(name) is not null)] : roles.Outputs,
            Label = roles.Label ?? (signature is not null && rows.Find(signature.Target) is not null ? signature.Target : null),
            Positive = roles.Positive ?? (signature is { Task: TaskKind.Binary } ? signature.Classes[1] : null),
            Threshold = request.Threshold is null ? project.Threshold ?? roles.Threshold : roles.Threshold,
            Protected = roles.Protected.IsEmpty ? [.. project.Protected.Where(column => rows.Find(column) is not null)] : roles.Protected,
        };
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.Projects;
using Assay.Monitor.Reading;
using Assay.Monitor.References;
using Assay.Projects.Artifacts;
using Assay.Statistics.Summaries;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Monitor.Running;

/// <summary>The capability <c>monitor profile</c>: stores the profile of the rows that windows are compared with.</summary>
public static class MonitorProfile
{
    /// <summary>The declaration.</summary>
    public static Capability<ProfileRequest, ProfileAnswer> Capability { get; } = new("monitor profile", "Store the profile of a project's or a table's rows, so that later windows need no other rows than their own.")
    {
        Permission = Permission.Write,
        Parameters =
        [
            new("rows", "A CSV or Parquet file; else the rows of the project.") { IsPositional = true },
            new("project", "Folder of the project; the current one unless given.") { IsProjectFolder = true },
            new("to", "A file to write the profile to besides: reference.profile.json."),
            new("knots", "About how many points to count each column of numbers at; 1,024 unless given. More are more exact.", ParameterType.Integer),
        ],
        Problems = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
        {
            ["monitor.never-run"] = "The project has no training rows on record.",
            ["monitor.rows-lost"] = "The project's rows are no longer in the home.",
            ["monitor.knots"] = "The number of points is out of range.",
        }),
        Examples =
        [
            new("assay monitor profile", "of the project in this folder, kept with its model"),
            new("assay monitor profile train.parquet --to reference.profile.json", "of a table, also as a file"),
        ],
        Handle = HandleAsync,
        Describe = answer =>
        [
            string.Create(CultureInfo.InvariantCulture, $"{answer.Reference.Rows:N0} rows of {answer.Reference.Source} profiled: {answer.Reference.Columns.Length} columns, {answer.Bytes / 1024.0:N0} KiB."),
            string.Create(CultureInfo.InvariantCulture, $"No distribution function is off by more than {answer.Reference.ErrorBound:0.00000} anywhere; at the points that were counted they are exact."),
            $"record {answer.Id}, profile {answer.Profile.Short}{(answer.File is null ? "" : $", written to {answer.File}")}",
        ],
    };

    private static async Task<Outcome<ProfileAnswer>> HandleAsync(ProfileRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        if (request.Knots is < 16 or > 65_536) return new Problem("monitor.knots", "The number of points is out of range.", "Give another.") { Place = new Place(Field: "knots"), Value = request.Knots.Value.ToString(CultureInfo.InvariantCulture), Expected = "16 to 65536" };
        var knots = (int)(request.Knots ?? QuantileSummary.UsualKnots);
        return request.Rows is { } rows ? await OfTableAsync(rows, request, knots, services, cancellation) : await OfProjectAsync(request, knots, services, cancellation);
    }

    private static async Task<Outcome<ProfileAnswer>> OfTableAsync(string rows, ProfileRequest request, int knots, IServiceProvider services, CancellationToken cancellation)
    {
        var read = await new TableReader(services.Need<ITableEngine>(), services.Need<WorkingFolder>().Path, services.Need<NewScratchFolder>()).ReadAsync([rows], "rows", null, cancellation);
        if (!read.Succeeded) return Outcome<ProfileAnswer>.Failed(read.Problems);
        return await StoreAsync(ProfileMaker.Make(read.Value.Rows, read.Value.Source, read.Value.Digest, knots), request, knots, null, null, services, cancellation);
    }

    private static async Task<Outcome<ProfileAnswer>> OfProjectAsync(ProfileRequest request, int knots, IServiceProvider services, CancellationToken cancellation)
    {
        var project = services.Need<ReadProject>()(request.Project ?? ".");
        if (!project.Succeeded) return Outcome<ProfileAnswer>.Failed(project.Problems);
        var found = await ProjectRecords.FindAsync(services.Need<ILedgerStore>(), project.Value.Name, cancellation);
        if (!found.Succeeded) return Outcome<ProfileAnswer>.Failed(found.Problems);
        var artifacts = services.Need<IArtifactStore>();
        var opened = found.Value.Model is { } model && artifacts.Contains(model) ? OnnxScorer.Open(artifacts.PathOf(model), threads: Environment.ProcessorCount).Map(scorer => (OnnxScorer?)scorer) : Outcome<OnnxScorer?>.Success(null);
        if (!opened.Succeeded) return Outcome<ProfileAnswer>.Failed(opened.Problems);
        using var scorer = opened.Value;
        var reference = await new ProjectReference(services.Need<ITableEngine>(), artifacts).MakeAsync(found.Value, scorer, cancellation);
        if (!reference.Succeeded) return Outcome<ProfileAnswer>.Failed(reference.Problems);
        return await StoreAsync(reference.Value.Profile, request, knots, found.Value, project.Value.Context, services, cancellation);
    }

    private static async Task<Outcome<ProfileAnswer>> StoreAsync(ReferenceProfile profile, ProfileRequest request, int knots, WatchedProject? project, RecordContext? context, IServiceProvider services, CancellationToken cancellation)
    {
        var artifact = await services.Need<IArtifactStore>().PutAsync(ReferenceProfile.FileName, ReferenceProfile.MediaType, (path, stop) => File.WriteAllBytesAsync(path, profile.ToJson(), stop), cancellation);
        if (request.To is { } file) await File.WriteAllBytesAsync(services.Need<WorkingFolder>().Full(file), profile.ToJson(), cancellation);
        var body = new MonitorReference { Source = profile.Source, SourceDigest = profile.SourceDigest, Rows = profile.Rows, Columns = [.. profile.Columns.Select(column => column.Name)], Knots = knots, ErrorBound = profile.ErrorBound(), Model = project?.Model };
        Subject[] subjects = [artifact.Subject(), new(profile.Source, profile.SourceDigest), .. project?.Model is { } model ? [new Subject("model.onnx", model)] : Array.Empty<Subject>()];
        var draft = RecordDraft.Of(body, $"monitor/reference/{project?.Name}/{artifact.Digest}", subjects) with { Project = project?.Name, Context = context ?? RecordContext.Live };
        var entry = (await services.Need<RecordBook>().AppendAsync([draft], cancellation))[0];
        return new ProfileAnswer(entry.Id, artifact.Digest, artifact.Size, body, request.To);
    }
}

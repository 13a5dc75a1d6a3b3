using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Assay.Data.Steps;

/// <summary>The step <c>data/version</c>: reads the sources from end to end, holds them against the project file, and writes the prepared table.</summary>
internal static class VersionStep
{
    private const int Version = 1;
    private const string Name = "data/version";
    private const string Parquet = "application/vnd.apache.parquet";

    /// <summary>Brings the step up to date.</summary>
    public static async Task<Outcome<StepResult>> RunAsync(DataContext context, CancellationToken cancellation)
    {
        var files = SourcePaths.Find(context.SourceFolder, context.Data.Sources, index => context.Run.Project.At($"data.sources[{index}]"));
        if (!files.Succeeded) return Outcome<StepResult>.Failed(files.Problems);
        var digests = await SourceDigests.OfAsync(files.Value, cancellation);
        if (!digests.Succeeded) return Outcome<StepResult>.Failed(digests.Problems);
        var step = await context.Run.StepAsync(Name, Inputs(context, files.Value, digests.Value), (scope, stop) => PrepareAsync(context, files.Value, scope, stop), cancellation);
        if (step.Succeeded) Warn(context, step.Value.Record<DataVersion>());
        return step;
    }

    private static StepInputs Inputs(DataContext context, ImmutableArray<SourceFile> files, Digest[] digests) => StepInputs.OfVersion(Version)
        .Value("sources", files.Select((file, index) => new { file.Name, Digest = digests[index] }))
        .Value("columns", context.Data.Columns)
        .Value("licence", context.Data.Licence)
        .Value("provenance", context.Data.Provenance)
        .Value("retention", context.Data.Retention)
        .Value("task", context.Problem.Task)
        .Value("target", context.Problem.Target)
        .Value("positive", context.Problem.Positive)
        .Value("ranges", HeaderRules.NumberColumns(context).Order(StringComparer.Ordinal))
        .Value("by", context.Split.Split?.By);

    private static async Task<Outcome<Nothing>> PrepareAsync(DataContext context, ImmutableArray<SourceFile> files, StepScope scope, CancellationToken cancellation)
    {
        scope.Progress(0, "reading the sources");
        var inspected = await context.Engine.InspectAsync(files, cancellation);
        if (!inspected.Succeeded) return Outcome<Nothing>.Failed(inspected.Problems);
        var columns = HeaderRules.Resolve(context, inspected.Value);
        if (!columns.Succeeded) return Outcome<Nothing>.Failed(columns.Problems.Select(context.Placed));
        var table = await WriteAsync(context, inspected.Value, columns.Value, scope, cancellation);
        if (!table.Succeeded) return Outcome<Nothing>.Failed(table.Problems);
        var faults = await TargetRules.FaultsAsync(context, context.PathOf(table.Value), cancellation);
        return Outcome.Unless(faults.Select(context.Placed), () =>
        {
            State(context, inspected.Value, columns.Value, table.Value, scope);
            return default(Nothing);
        });
    }

    private static async Task<Outcome<Artifact>> WriteAsync(DataContext context, SourceInspection inspection, ImmutableArray<VersionedColumn> columns, StepScope scope, CancellationToken cancellation)
    {
        scope.Progress(0.5, "writing the prepared table");
        var imported = Outcome.Done;
        ImmutableArray<ColumnImport> kept = [.. columns.Where(column => column.IsKept).Select(column => new ColumnImport(column.Name, column.Type))];
        try
        {
            return await scope.WriteArtifactAsync(PreparedData.TableFile, Parquet, async (path, stop) =>
            {
                imported = await context.Engine.ImportAsync(inspection, kept, path, stop);
                if (!imported.Succeeded) throw new ImportRefusedException();
            }, cancellation);
        }
        catch (ImportRefusedException)
        {
            return Outcome<Artifact>.Failed(imported.Problems);
        }
    }

    private static void State(DataContext context, SourceInspection inspection, ImmutableArray<VersionedColumn> columns, Artifact table, StepScope scope)
    {
        var version = new DataVersion
        {
            Sources = [.. inspection.Files.Select(file => new DataSource(file.Source.Name, file.Digest, file.Size, file.Rows))],
            Rows = inspection.Rows,
            Columns = columns,
            NotListed = [.. inspection.Columns.Select(column => column.Name).Where(name => context.RoleOf(name) is null)],
            Licence = context.Data.Licence,
            Provenance = context.Data.Provenance,
            Retention = context.Data.Retention,
        };
        scope.Record(version, [table.Subject(), .. version.Sources.Select(source => new Subject(source.Name, source.Digest))]);
    }

    private static void Warn(DataContext context, DataVersion version)
    {
        foreach (var column in version.NotListed)
        {
            context.Run.Warn(new Problem("data.not-listed", "data.columns does not list this column of the table, so it is not kept.", $"List it: '{column}: feature', or '{column}: {{role: excluded, why: …}}'.") { Place = context.Run.Project.At("data.columns"), Value = column });
        }
    }
}

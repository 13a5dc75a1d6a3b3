using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Data.Steps;
using Assay.Kernel;
using Assay.Projects.Stages;
using Assay.Projects.Steps;
using Assay.Tables.Engine;

namespace Assay.Data;

/// <summary>
/// The second stage: reads the sources from end to end, refuses what is unsound before anything is learnt, writes the prepared table and its split, and
/// states what is in it and what is wrong with it. A failed check does not stop it: it is a gate of the verdict.
/// </summary>
/// <param name="engine">Reads, writes and counts tables.</param>
/// <param name="folder">Full path of the folder that sources are looked for in; null for the project's.</param>
public sealed class DataStage(ITableEngine engine, string? folder = null) : IStage
{
    /// <inheritdoc/>
    public string Name => "data";

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> RunAsync(StageRun run, CancellationToken cancellation)
    {
        var context = new DataContext(run, engine) { SourceFolder = folder ?? run.Project.Folder };
        var version = await VersionStep.RunAsync(context, cancellation);
        if (!version.Succeeded) return Outcome<Nothing>.Failed(version.Problems);
        var table = version.Value.Artifact(PreparedData.TableFile);
        var split = await SplitStep.RunAsync(context, table, cancellation);
        if (!split.Succeeded) return Outcome<Nothing>.Failed(split.Problems);
        var files = new PreparedFiles(engine, run.Artifacts, table, split.Value.Artifact(PreparedData.SplitFile));
        var profile = await ProfileStep.RunAsync(context, table, version.Value.Record<DataVersion>(), cancellation);
        if (!profile.Succeeded) return Outcome<Nothing>.Failed(profile.Problems);
        var quality = await QualityStep.RunAsync(context, files, version.Value.Record<DataVersion>(), profile.Value, cancellation);
        return quality.Then(found =>
        {
            foreach (var warning in FindingWarnings.In(context, found.Record<DataQuality>())) run.Warn(warning);
            run.Publish(Gather(context, files, version.Value, split.Value, profile.Value, found));
            return Outcome.Done;
        });
    }

    private static PreparedData Gather(DataContext context, PreparedFiles files, StepResult version, StepResult split, StepResult profile, StepResult quality)
    {
        var settings = context.Split.For(context.Problem.Task);
        var figures = profile.Record<DataProfile>();
        return new PreparedData
        {
            Table = files.Table,
            Split = files.Split,
            Columns = Columns(version.Record<DataVersion>(), figures),
            Target = context.Problem.Target,
            Withheld = [.. figures.Withheld.Select(column => column.Column)],
            Seed = context.Split.Seed,
            Repeats = settings.EffectiveRepeats(),
            Folds = settings.Folds,
            Checks = quality.Record<DataQuality>().Checks,
            VersionRecord = version.Entry<DataVersion>(),
            ProfileRecord = profile.Entry<DataProfile>(),
            QualityRecord = quality.Entry<DataQuality>(),
            SplitRecord = split.Entry<DataSplit>(),
            LoadAsync = files.RowsAsync,
        };
    }

    private static ImmutableArray<PreparedColumn> Columns(DataVersion version, DataProfile profile) =>
    [
        .. version.Columns.Where(column => column.IsKept).Select(column =>
        {
            var figures = profile.Columns.First(each => each.Name == column.Name);
            return new PreparedColumn(column.Name, column.Role, figures.Type, figures.Distinct, figures.Missing);
        }),
    ];
}

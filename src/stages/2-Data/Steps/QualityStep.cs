using Assay.Data.Checks;
using Assay.Data.Quality;
using Assay.Data.Records;
using Assay.Kernel;
using Assay.Projects.Steps;

namespace Assay.Data.Steps;

/// <summary>The step <c>data/quality</c>: holds the declared checks, and looks for trouble that nobody asked about.</summary>
internal static class QualityStep
{
    private const int Version = 2;
    private const string Name = "data/quality";

    /// <summary>Brings the step up to date.</summary>
    public static Task<Outcome<StepResult>> RunAsync(DataContext context, PreparedFiles files, DataVersion version, StepResult profile, CancellationToken cancellation)
    {
        var inputs = StepInputs.OfVersion(Version).Artifact(files.Table).Artifact(files.Split).Record(profile.Entry<DataProfile>())
            .Value("columns", version.Columns).Value("checks", context.Data.Checks).Value("task", context.Problem.Task).Value("target", context.Problem.Target);
        return context.Run.StepAsync(Name, inputs, (scope, stop) => LookAsync(context, files, version, profile.Record<DataProfile>(), scope, stop), cancellation);
    }

    private static async Task<Outcome<Nothing>> LookAsync(DataContext context, PreparedFiles files, DataVersion version, DataProfile profile, StepScope scope, CancellationToken cancellation)
    {
        var path = context.PathOf(files.Table);
        var scene = new QualityScene(context.Engine, path, context.Problem, version, profile, await files.SplitAsync(cancellation));
        var runner = new CheckRunner(context.Engine, path, profile.Rows, [.. scene.Columns.Select(column => column.Name)], [.. scene.Features.Select(column => column.Name)], context.Problem.Target);
        var checks = await runner.RunAsync(context.Data.Checks, cancellation);
        scope.Progress(0.3, "looking for trouble");
        scope.Record(new DataQuality { Checks = checks, Findings = await QualityRules.FindAsync(scene, cancellation) }, files.Table.Subject(), files.Split.Subject());
        return Outcome.Done;
    }
}

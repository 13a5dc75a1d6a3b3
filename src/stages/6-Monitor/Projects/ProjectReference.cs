using Assay.Data;
using Assay.Kernel;
using Assay.Monitor.References;
using Assay.Projects.Artifacts;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Monitor.Projects;

/// <summary>
/// Makes a reference of a project: its features as the training rows have them, and the model's answers on the test rows, which it never saw; its answers on rows that it
/// learnt from would be too good.
/// </summary>
/// <param name="engine">Reads tables.</param>
/// <param name="artifacts">Where they are.</param>
public sealed class ProjectReference(ITableEngine engine, IArtifactStore artifacts)
{
    private const string IsTest = "is_test";

    /// <summary>The reference of the project's own rows.</summary>
    /// <param name="project">The project.</param>
    /// <param name="scorer">Its model; null when it has none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<Reference>> MakeAsync(WatchedProject project, OnnxScorer? scorer, CancellationToken cancellation)
    {
        if (new[] { project.Table, project.Split }.Any(digest => !artifacts.Contains(digest))) return new Problem("monitor.rows-lost", "The project's rows are no longer in the home.", "Run 'assay run --force data', or name a table with --reference.") { Value = project.Name };
        var rows = await engine.LoadAsync(artifacts.PathOf(project.Table), null, cancellation);
        var isTest = (await engine.LoadAsync(artifacts.PathOf(project.Split), [IsTest], cancellation)).Numeric(IsTest).Values;
        var training = rows.Take(Where(isTest, 0)).Select(project.Features.Concat(project.Protected).Distinct().Where(column => rows.Find(column) is not null));
        var profile = ProfileMaker.Make(training, $"training rows of {project.Name}", project.Table);
        if (scorer is null) return new Reference(profile, training);
        var answered = ModelAnswers.Of(scorer, rows.Take(Where(isTest, 1)));
        return answered.Map(answers => new Reference(profile with { Columns = [.. profile.Columns, .. ProfileMaker.Make(new Table(answers), "", project.Table).Columns] }, training));
    }

    /// <summary>The profile that was stored for the project, or null.</summary>
    public async Task<Outcome<Reference>?> StoredAsync(WatchedProject project, CancellationToken cancellation)
    {
        if (project.Profile is not { } digest || !artifacts.Contains(digest)) return null;
        return ReferenceProfile.FromJson(await File.ReadAllBytesAsync(artifacts.PathOf(digest), cancellation), PreparedData.TableFile).Map(profile => new Reference(profile));
    }

    private static int[] Where(double[] isTest, double wanted) => [.. Enumerable.Range(0, isTest.Length).Where(row => isTest[row] == wanted)];
}

using Assay.Kernel;
using Assay.Monitor.Projects;
using Assay.Projects.Artifacts;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Monitor.Retraining;

/// <summary>The rows that the champion learnt from, and those that it was tested on.</summary>
/// <param name="Training">The former.</param>
/// <param name="Test">The latter.</param>
internal sealed record ChampionRows(Table Training, Table Test)
{
    private const string IsTest = "is_test";

    /// <summary>Reads them, or <c>monitor.rows-lost</c>.</summary>
    public static async Task<Outcome<ChampionRows>> ReadAsync(WatchedProject project, ITableEngine engine, IArtifactStore artifacts, CancellationToken cancellation)
    {
        if (new[] { project.Table, project.Split, project.Model!.Value }.Any(digest => !artifacts.Contains(digest))) return new Problem("monitor.rows-lost", "The rows or the model of the champion are no longer in the home.", "Run 'assay run --force data', or restore the home.") { Value = project.Name };
        var read = await engine.LoadAsync(artifacts.PathOf(project.Table), null, cancellation);
        // A champion that was a challenger has its own column of held rows, which says nothing of the next.
        var rows = new Table([.. read.Columns.Where(column => column.Name != ChallengerProject.Held)]);
        var isTest = (await engine.LoadAsync(artifacts.PathOf(project.Split), [IsTest], cancellation)).Numeric(IsTest).Values;
        return new ChampionRows(rows.Take(Where(isTest, 0)), rows.Take(Where(isTest, 1)));
    }

    private static int[] Where(double[] isTest, double wanted) => [.. Enumerable.Range(0, isTest.Length).Where(row => isTest[row] == wanted)];
}

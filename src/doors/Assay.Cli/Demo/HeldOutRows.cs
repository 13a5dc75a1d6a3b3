using Assay.Data;
using Assay.Kernel;
using Assay.Monitor.Projects;
using Assay.Tables;

namespace Assay.Cli.Demo;

/// <summary>The rows of a project that no training saw.</summary>
internal static class HeldOutRows
{
    private const string IsTest = "is_test";

    /// <summary>Every column of them; <c>demo.rows-lost</c> when their table is no longer in the home.</summary>
    public static async Task<Outcome<Table>> LoadAsync(DemoScene scene, CancellationToken cancellation)
    {
        var found = await ProjectRecords.FindAsync(scene.Home.Store, scene.Project.Name, cancellation);
        if (!found.Succeeded) return Outcome<Table>.Failed(found.Problems);
        if (!scene.Home.Artifacts.Contains(found.Value.Table) || !scene.Home.Artifacts.Contains(found.Value.Split))
            return new Problem("demo.rows-lost", "The rows that the model was tested on are no longer in the home.", "Run 'assay run --force data', then the demo again.") { Value = PreparedData.TableFile };
        var rows = await scene.Home.Tables.LoadAsync(scene.Home.Artifacts.PathOf(found.Value.Table), null, cancellation);
        var isTest = (await scene.Home.Tables.LoadAsync(scene.Home.Artifacts.PathOf(found.Value.Split), [IsTest], cancellation)).Numeric(IsTest).Values;
        return rows.Take([.. Enumerable.Range(0, rows.RowCount).Where(row => isTest[row] == 1)]);
    }
}

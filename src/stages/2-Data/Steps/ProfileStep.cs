using Assay.Data.Personal;
using Assay.Data.Records;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Tables.Engine;
using Assay.Tables.Profiling;

namespace Assay.Data.Steps;

/// <summary>The step <c>data/profile</c>: what the prepared table holds, in figures, and which values are not to be put on record.</summary>
internal static class ProfileStep
{
    private const int Version = 1;
    private const string Name = "data/profile";

    /// <summary>Brings the step up to date.</summary>
    public static Task<Outcome<StepResult>> RunAsync(DataContext context, Artifact table, DataVersion version, CancellationToken cancellation)
    {
        var roles = version.Columns.Where(column => column.IsKept).ToDictionary(column => column.Name, column => column.Role, StringComparer.Ordinal);
        var inputs = StepInputs.OfVersion(Version).Artifact(table).Value("roles", roles.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        return context.Run.StepAsync(Name, inputs, (scope, stop) => ProfileAsync(context, table, roles, scope, stop), cancellation);
    }

    /// <summary>The record of one prepared table: all that the step computes.</summary>
    /// <param name="engine">Reads and counts the table.</param>
    /// <param name="path">The table, a Parquet file.</param>
    /// <param name="roles">What each of its columns is there for.</param>
    /// <param name="progress">Told how far it is; null tells nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<DataProfile> ComputeAsync(ITableEngine engine, string path, IReadOnlyDictionary<string, ColumnRole> roles, Action<double, string>? progress, CancellationToken cancellation)
    {
        var profiler = new TableProfiler(engine);
        var profile = await profiler.ProfileAsync(path, cancellation);
        progress?.Invoke(0.6, "looking for personal data");
        var withheld = new List<WithheldColumn>();
        foreach (var column in profile.Columns)
        {
            if (await new PersonalColumns(engine, path).FindAsync(column, roles[column.Name], profile.Rows, cancellation) is { } found) withheld.Add(found);
        }

        var names = withheld.Select(column => column.Column).ToHashSet(StringComparer.Ordinal);
        var numeric = profile.Columns.Where(column => column.Numbers is not null && !names.Contains(column.Name)).Select(column => column.Name).ToList();
        return new DataProfile
        {
            Rows = profile.Rows,
            Columns = [.. profile.Columns.Select(column => names.Contains(column.Name) ? column.WithoutValues() : column)],
            Correlations = await profiler.CorrelateAsync(path, numeric, cancellation),
            Withheld = [.. withheld],
            Approximate = [],
        };
    }

    private static async Task<Outcome<Nothing>> ProfileAsync(DataContext context, Artifact table, Dictionary<string, ColumnRole> roles, StepScope scope, CancellationToken cancellation)
    {
        scope.Record(await ComputeAsync(context.Engine, context.PathOf(table), roles, scope.Progress, cancellation), table.Subject());
        return Outcome.Done;
    }
}

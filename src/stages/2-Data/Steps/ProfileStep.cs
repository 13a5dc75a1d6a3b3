using Assay.Data.Personal;
using Assay.Data.Records;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
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

    private static async Task<Outcome<Nothing>> ProfileAsync(DataContext context, Artifact table, Dictionary<string, ColumnRole> roles, StepScope scope, CancellationToken cancellation)
    {
        var path = context.PathOf(table);
        var profiler = new TableProfiler(context.Engine);
        var profile = await profiler.ProfileAsync(path, cancellation);
        scope.Progress(0.6, "looking for personal data");
        var withheld = new List<WithheldColumn>();
        foreach (var column in profile.Columns)
        {
            if (await new PersonalColumns(context.Engine, path).FindAsync(column, roles[column.Name], profile.Rows, cancellation) is { } found) withheld.Add(found);
        }

        var names = withheld.Select(column => column.Column).ToHashSet(StringComparer.Ordinal);
        var numeric = profile.Columns.Where(column => column.Numbers is not null && !names.Contains(column.Name)).Select(column => column.Name).ToList();
        scope.Record(new DataProfile
        {
            Rows = profile.Rows,
            Columns = [.. profile.Columns.Select(column => names.Contains(column.Name) ? column.WithoutValues() : column)],
            Correlations = await profiler.CorrelateAsync(path, numeric, cancellation),
            Withheld = [.. withheld],
            Approximate = [],
        }, table.Subject());
        return Outcome.Done;
    }
}

using System.Collections.Immutable;
using Assay.Data;
using Assay.Data.Records;
using Assay.Evaluate.Performance;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Monitor.References;
using Assay.Projects.Steps;
using Assay.Train.Records;

namespace Assay.Monitor.Projects;

/// <summary>Finds in the ledger what a project's stages left of the model that is in use.</summary>
public static class ProjectRecords
{
    /// <summary>The kinds that are looked at.</summary>
    private static readonly string[] Kinds = [DataVersion.Kind.Name, DataSplit.Kind.Name, DataProfile.Kind.Name, TrainModel.Kind.Name, PerformanceRecord.Kind.Name, MonitorReference.Kind.Name];

    /// <summary>What the newest records of the project say, or <c>monitor.never-run</c>.</summary>
    public static async Task<Outcome<WatchedProject>> FindAsync(ILedgerStore store, string project, CancellationToken cancellation) =>
        Of(project, await ProjectLedger.ReadAsync(store, project, IsWanted, cancellation));

    /// <summary>Whether a kind tells something of the project.</summary>
    public static bool IsWanted(string kind) => Kinds.Contains(kind, StringComparer.Ordinal) || Champion.IsWanted(kind);

    /// <summary>What records of a project say, oldest first.</summary>
    public static Outcome<WatchedProject> Of(string project, IReadOnlyList<RecordEntry> records)
    {
        var champion = Champion.Of(records);
        var folder = champion is null ? "" : Champion.FolderOf(champion);
        var newest = records.Where(entry => StepName.IsIn(entry.Step, folder) && entry.Step is not null).GroupBy(entry => entry.Kind).ToDictionary(kind => kind.Key, kind => kind.Last(), StringComparer.Ordinal);
        var model = champion is null ? null : Champion.ModelIn(champion);
        // The evaluation of the champion names its rows; what was prepared since is another model's.
        var tested = records.LastOrDefault(entry => entry.Kind == PerformanceRecord.Kind.Name && entry.Subjects.Any(subject => subject.Digest == model));
        var rows = DigestIn(tested, PreparedData.TableFile);
        var version = records.LastOrDefault(entry => entry.Kind == DataVersion.Kind.Name && rows is not null && DigestIn(entry, PreparedData.TableFile) == rows) ?? newest.GetValueOrDefault(DataVersion.Kind.Name);
        if (version?.TryAs<DataVersion>() is not { } data || (rows ?? DigestIn(version, PreparedData.TableFile)) is not { } table || (DigestIn(tested, PreparedData.SplitFile) ?? DigestIn(newest.GetValueOrDefault(DataSplit.Kind.Name), PreparedData.SplitFile)) is not { } split)
            return new Problem("monitor.never-run", "The project has no training rows on record.", "Run 'assay run' first, or name a table with --reference.") { Value = project };
        return new WatchedProject
        {
            Name = project,
            Table = table,
            Split = split,
            Protected = Names(data, ColumnRole.Protected),
            Features = Names(data, ColumnRole.Feature),
            Withheld = [.. newest.GetValueOrDefault(DataProfile.Kind.Name)?.TryAs<DataProfile>()?.Withheld.Select(column => column.Column) ?? []],
            Model = model,
            Trained = champion,
            Tested = TestedFigures.Of(tested),
            Profile = DigestIn(records.LastOrDefault(entry => entry.TryAs<MonitorReference>() is { } reference && reference.Model == model), ReferenceProfile.FileName),
        };
    }

    private static Digest? DigestIn(RecordEntry? entry, string subject) => entry?.Subjects.FirstOrDefault(each => each.Name == subject)?.Digest;

    private static ImmutableArray<string> Names(DataVersion data, ColumnRole role) => [.. data.Columns.Where(column => column.IsKept && column.Role == role).Select(column => column.Name)];
}

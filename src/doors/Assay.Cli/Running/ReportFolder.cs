using System.Collections.Immutable;
using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.ProjectFiles;
using Assay.Reports;

namespace Assay.Cli.Running;

/// <summary>
/// Where a run leaves its files for people: <c>reports/PROJECT/RECORDS</c> in the home, one folder for each set of records that was shown, named by the newest of them and a
/// digest of all. So a report never falls behind its records (a new charter, another candidate, a decision note), and an earlier one is not lost.
/// </summary>
internal static class ReportFolder
{
    private const string ModelName = "model.onnx";

    /// <summary>Writes the files unless they are there: they are made from records alone, and records do not change.</summary>
    /// <returns>Null when nothing may be written and nothing is there.</returns>
    public static async Task<RunFiles?> BringUpToDateAsync(OpenedHome home, Project project, RunResult result, bool lookOnly, CancellationToken cancellation)
    {
        ImmutableArray<RecordEntry> records = [.. result.Steps.SelectMany(step => step.Result.Records), .. result.Answers.Notes];
        var folder = Path.Combine(home.Folder, "reports", project.Name, NameOf(records));
        var files = new RunFiles(Path.Combine(folder, Report.HtmlName), Path.Combine(folder, Report.ModelCardName), Path.Combine(folder, ModelName));
        if (File.Exists(files.Model)) return files;
        if (lookOnly) return null;
        var source = new ReportSource
        {
            Project = project.Name,
            Context = project.Context,
            Records = records,
            Checkpoint = await home.Store.NewestCheckpointAsync(cancellation),
        };
        await Report.WriteAsync(folder, source, cancellation);
        File.Copy(home.Artifacts.PathOf(result.Model!.Onnx.Digest), files.Model + ".new", overwrite: true);
        File.Move(files.Model + ".new", files.Model, overwrite: true);
        return files;
    }

    private static string NameOf(ImmutableArray<RecordEntry> records)
    {
        var inOrder = records.OrderBy(record => record.Index).Select(record => record.Id).ToArray();
        return $"{inOrder[^1]}-{Digest.Of(string.Join('\n', inOrder)).Short}";
    }
}

using Assay.Cli.Homes;
using Assay.Projects.ProjectFiles;
using Assay.Reports;

namespace Assay.Cli.Running;

/// <summary>Where a run leaves its files for people: <c>reports/PROJECT/VERDICT</c> in the home, one folder for each verdict, so that an earlier report is not lost.</summary>
internal static class ReportFolder
{
    private const string ModelName = "model.onnx";

    /// <summary>Writes the files unless they are there: they are made from records alone, and the records of a verdict do not change.</summary>
    /// <returns>Null when nothing may be written and nothing is there.</returns>
    public static async Task<RunFiles?> BringUpToDateAsync(OpenedHome home, Project project, RunResult result, bool lookOnly, CancellationToken cancellation)
    {
        var folder = Path.Combine(home.Folder, "reports", project.Name, result.Evaluation!.Verdict.Id);
        var files = new RunFiles(Path.Combine(folder, Report.HtmlName), Path.Combine(folder, Report.ModelCardName), Path.Combine(folder, ModelName));
        if (File.Exists(files.Model)) return files;
        if (lookOnly) return null;
        var source = new ReportSource
        {
            Project = project.Name,
            Context = project.Context,
            Records = [.. result.Steps.SelectMany(step => step.Result.Records)],
            Checkpoint = await home.Store.NewestCheckpointAsync(cancellation),
        };
        await Report.WriteAsync(folder, source, cancellation);
        File.Copy(home.Artifacts.PathOf(result.Model!.Onnx.Digest), files.Model + ".new", overwrite: true);
        File.Move(files.Model + ".new", files.Model, overwrite: true);
        return files;
    }
}

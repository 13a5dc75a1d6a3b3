using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Evaluate.Performance;
using Assay.Kernel;

namespace Assay.Cli.Predicting;

/// <summary>A model to score with.</summary>
/// <param name="Path">Full path of its ONNX file.</param>
/// <param name="Threshold">Probability at or above which a row is called positive, as the evaluation chose it; null when none is known.</param>
internal sealed record ChosenModel(string Path, double? Threshold)
{
    /// <summary>The ONNX file that was named, or the model that a project chose; the project has to be up to date, so that the model is the one that its report is about.</summary>
    public static async Task<Outcome<ChosenModel>> FindAsync(Workplace workplace, HomeOptions options, string model, CancellationToken cancellation)
    {
        var path = System.IO.Path.GetFullPath(model, workplace.CurrentFolder);
        if (File.Exists(path) && !path.EndsWith(".yaml", StringComparison.Ordinal)) return new ChosenModel(path, null);
        if (!Directory.Exists(path) && !File.Exists(path)) return new Problem("predict.no-model", "There is neither a project nor a model file here.", "Name a folder with an assay.yaml, or an ONNX file.") { Place = new Place(model) };
        var looked = await ProjectRunner.RunAsync(workplace, options, new RunRequest(model, LookOnly: true), cancellation);
        return looked.Then(result => result switch
        {
            { Problems.IsEmpty: false } => Outcome<ChosenModel>.Failed(result.Problems),
            { Files: null } => NoFiles(model),
            { Files: var files } => new ChosenModel(files.Model, result.Evaluation!.Performance.As<PerformanceRecord>().Decision?.Threshold),
        });
    }

    private static Outcome<ChosenModel> NoFiles(string model) =>
        new Problem("predict.no-files", "The files of the project's last run are not in its home.", "Run 'assay run': it writes them again.") { Place = new Place(model) };
}

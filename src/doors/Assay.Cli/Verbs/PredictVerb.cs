using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Predicting;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay predict</c>: scores a table with a model, without a server.</summary>
internal static class PredictVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("predict", "Score a table with a project's chosen model, or with an ONNX file.",
            new Example("assay predict mortgage new.csv -o scored.csv", "the chosen model of the project in ./mortgage"),
            new Example("assay predict model.onnx new.parquet -o scored.parquet", "a model file"));
        var model = new Argument<string>("model") { Description = "Folder of a project, or an ONNX file that Assay wrote.", HelpName = "MODEL" };
        var table = new Argument<string>("table") { Description = "The rows: CSV or Parquet.", HelpName = "TABLE" };
        var output = new Option<string>("--output", "-o") { Description = "Where to write the rows with their answers; the ending chooses CSV or Parquet.", HelpName = "FILE", Required = true };
        verb.Arguments.Add(model);
        verb.Arguments.Add(table);
        verb.Add(output);
        verb.SetAction(async (parse, cancellation) =>
        {
            var request = new PredictRequest(parse.GetValue(model)!, parse.GetValue(table)!, parse.GetValue(output)!);
            var scored = await Prediction.ScoreAsync(workplace, HomeOptions.Of(parse), request, cancellation);
            if (!scored.Succeeded) return workplace.Terminal.Refuse(scored.Problems);
            workplace.Terminal.Error.WriteLine($"{scored.Value} rows scored: {request.Output}");
            return ExitCode.Done;
        });
        return verb;
    }
}

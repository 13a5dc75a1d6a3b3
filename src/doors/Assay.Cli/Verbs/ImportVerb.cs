using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Importing;
using Assay.Cli.Serving;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay import</c>: brings what other tools hold into the home.</summary>
internal static class ImportVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("import", "Bring what another tool holds into the home.");
        verb.Subcommands.Add(Mlflow(workplace));
        return verb;
    }

    private static Verb Mlflow(Workplace workplace)
    {
        var verb = new Verb("mlflow", "Bring over the experiments, runs, artifacts and models of an MLflow installation. Given again, it goes on where it stopped.",
            new Example("assay import mlflow --from mlflow.db", "the database of 'mlflow server --backend-store-uri sqlite:///mlflow.db'"),
            new Example("assay import mlflow --from mlruns", "the folder that MLflow writes without a server"),
            new Example("assay import mlflow --from https://mlflow.example.org", "a server; it is signed in to with MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN"));
        var from = new Option<string>("--from") { Description = "A server's address, a file mlflow.db, or a folder mlruns.", HelpName = "SOURCE", Required = true };
        var artifacts = new Option<string?>("--artifacts-from") { Description = "The folder that the server kept artifacts in; mlartifacts beside the database unless you say otherwise.", HelpName = "FOLDER" };
        var (postgres, place, json) = (SharedOptions.Postgres(), SharedOptions.Artifacts(), SharedOptions.Json());
        verb.Add(from, artifacts, postgres, place, json);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new ImportRequest(parse.GetValue(from)!, parse.GetValue(artifacts), new ServedPlaces(parse.GetValue(postgres), parse.GetValue(place)), parse.GetValue(json));
            return ImportCommand.RunAsync(HomeOptions.Of(parse), workplace, request, cancellation);
        });
        return verb;
    }
}

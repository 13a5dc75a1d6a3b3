using System.CommandLine;
using Assay.Cli.Runs;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay runs search</c>: runs by MLflow's search language, as a table, or whole as JSON, CSV or Parquet.</summary>
internal static class RunsSearchVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("search", "Find runs, by MLflow's search language; see docs/reference/search-language.md.",
            new Example("assay runs search", "the latest runs of every experiment"),
            new Example("assay runs search \"metrics.loss < 0.1 AND params.optimiser = 'adam'\" --order-by \"metrics.loss ASC\"", "the best first"),
            new Example("assay runs search --experiment churn --columns run_name,metrics.auc,params.depth", "chosen columns"),
            new Example("assay runs search --experiment churn --parquet runs.parquet", "every run with everything, for a notebook"),
            new Example("assay runs search \"status = 'FAILED'\" --csv -", "to the standard output"));
        var filter = new Argument<string?>("filter") { Description = "The filter; all runs if left out.", HelpName = "FILTER", Arity = ArgumentArity.ZeroOrOne };
        var experiments = new Option<string[]>("--experiment") { Description = "Only runs of this experiment, by name or id; may be given several times.", HelpName = "NAME" };
        var order = new Option<string[]>("--order-by") { Description = "What to order by: 'metrics.loss ASC'. Else the latest start comes first.", HelpName = "KEY" };
        var columns = new Option<string[]>("--columns") { Description = "The columns of a table or file, with commas between: run_name, metrics.loss, params.`batch size`, tags.team.", HelpName = "KEYS" };
        var limit = new Option<int?>("--limit") { Description = "At most so many runs. A table shows 50 unless told otherwise, JSON and files all.", HelpName = "COUNT" };
        var view = new Option<RunsInView>("--view") { Description = "Runs in use, in the bin, or all.", HelpName = "WHICH", DefaultValueFactory = _ => RunsInView.Active };
        var json = SharedOptions.Json();
        var csv = new Option<string?>("--csv") { Description = "Write a CSV file, which must not exist; '-' for the standard output.", HelpName = "FILE" };
        var parquet = new Option<string?>("--parquet") { Description = "Write a Parquet file, which must not exist; '-' for the standard output.", HelpName = "FILE" };
        verb.Arguments.Add(filter);
        verb.Add(experiments, order, columns, limit, view, json, csv, parquet);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new RunSearchRequest(parse.GetValue(filter), parse.GetValue(experiments) ?? [], parse.GetValue(order) ?? [], parse.GetValue(columns) ?? [], parse.GetValue(limit), parse.GetValue(view), parse.GetValue(json), parse.GetValue(csv), parse.GetValue(parquet));
            return RunsHome.UseAsync(workplace, parse, request.Json, home => RunSearchCommand.RunAsync(home.Tracking, workplace, request, cancellation), cancellation);
        });
        return verb;
    }
}

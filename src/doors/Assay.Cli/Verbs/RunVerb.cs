using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay run</c>: brings a project up to date.</summary>
internal static class RunVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("run", "Bring a project up to date: frame, data, train, evaluate. Steps whose inputs have not changed do not run again.",
            new Example("assay run", "the project in this folder"),
            new Example("assay run mortgage --until data", "only look at the data"),
            new Example("assay run --force train", "train again, though nothing has changed"),
            new Example("assay run --json > run.json", "for a script; progress goes to the error stream"));
        var project = new Argument<string>("project") { Description = "Folder with an assay.yaml.", DefaultValueFactory = _ => ".", HelpName = "PROJECT" };
        var until = Stage("--until", "Stop after this stage.");
        var force = Stage("--force", "Run this stage again, whether or not its inputs have changed.");
        var json = SharedOptions.Json();
        verb.Arguments.Add(project);
        verb.Add(until, force, json);
        verb.SetAction((parse, cancellation) => RunAsync(workplace, parse, new RunRequest(parse.GetValue(project)!, parse.GetValue(until), parse.GetValue(force)), parse.GetValue(json), cancellation));
        return verb;
    }

    /// <summary>Runs a project and shows what came of it.</summary>
    public static async Task<int> RunAsync(Workplace workplace, ParseResult parse, RunRequest request, bool json, CancellationToken cancellation)
    {
        var terminal = workplace.Terminal;
        var outcome = await ProjectRunner.RunAsync(workplace, HomeOptions.Of(parse), request, cancellation);
        if (!outcome.Succeeded) return terminal.Refuse(outcome.Problems, json);
        if (json) terminal.Write(RunJson.Of(outcome.Value));
        else RunSummary.Write(outcome.Value, terminal);
        return Judge(outcome.Value, terminal);
    }

    /// <summary>Tells what stopped a run, and gives the exit code.</summary>
    public static int Judge(RunResult result, Terminal terminal)
    {
        if (!result.Problems.IsEmpty) return terminal.Refuse(result.Problems);
        return result.IsBlocked ? ExitCode.DoesNotHold : ExitCode.Done;
    }

    private static Option<string?> Stage(string name, string summary)
    {
        var option = new Option<string?>(name) { Description = summary, HelpName = "STAGE" };
        option.AcceptOnlyFromAmong([.. StageNames.All]);
        return option;
    }
}

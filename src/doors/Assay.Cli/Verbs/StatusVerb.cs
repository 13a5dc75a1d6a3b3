using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay status</c>: what is up to date, what is due, how the last evaluation ended. It runs nothing and writes nothing.</summary>
internal static class StatusVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("status", "Show which stages are up to date and which are due. Runs nothing.",
            new Example("assay status", "the project in this folder"),
            new Example("assay status mortgage --json", "for a script"));
        var project = new Argument<string>("project") { Description = "Folder with an assay.yaml.", DefaultValueFactory = _ => ".", HelpName = "PROJECT" };
        var json = SharedOptions.Json();
        verb.Arguments.Add(project);
        verb.Add(json);
        verb.SetAction((parse, cancellation) => ShowAsync(workplace, HomeOptions.Of(parse), parse.GetValue(project)!, parse.GetValue(json), cancellation));
        return verb;
    }

    private static async Task<int> ShowAsync(Workplace workplace, HomeOptions options, string project, bool json, CancellationToken cancellation)
    {
        var outcome = await ProjectRunner.RunAsync(workplace, options, new RunRequest(project, LookOnly: true), cancellation);
        if (!outcome.Succeeded) return workplace.Terminal.Refuse(outcome.Problems, json);
        var status = ProjectStatus.Of(outcome.Value);
        if (json) workplace.Terminal.Write(status.Json());
        else foreach (var line in status.Lines()) workplace.Terminal.Say(line);
        return ExitCode.Done;
    }
}

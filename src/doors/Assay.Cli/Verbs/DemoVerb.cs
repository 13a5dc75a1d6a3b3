using System.Collections.Immutable;
using System.CommandLine;
using Assay.Cli.Demo;
using Assay.Cli.Evidence;
using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Train;

namespace Assay.Cli.Verbs;

/// <summary><c>assay demo</c>: the main job on a real table, from one command.</summary>
internal static class DemoVerb
{
    private const string DefaultFolder = "assay-demo";

    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("demo", "Copy the mortgage sample (2,380 real applications, Boston 1990) to a folder, run it, and rehearse the rest of a model's life.",
            new Example("assay demo", $"into ./{DefaultFolder}"),
            new Example("assay demo mortgage", "into ./mortgage"));
        var folder = new Argument<string>("dir") { Description = "Where to put it.", DefaultValueFactory = _ => DefaultFolder, HelpName = "DIR" };
        var json = SharedOptions.Json();
        verb.Arguments.Add(folder);
        verb.Add(json);
        verb.SetAction((parse, cancellation) => DemoAsync(workplace, parse, parse.GetValue(folder)!, parse.GetValue(json), cancellation));
        return verb;
    }

    private static async Task<int> DemoAsync(Workplace workplace, ParseResult parse, string folder, bool json, CancellationToken cancellation)
    {
        var (terminal, options, full) = (workplace.Terminal, HomeOptions.Of(parse), Path.GetFullPath(folder, workplace.CurrentFolder));
        var copied = await MortgageSample.CopyToAsync(full, cancellation);
        if (!copied.Succeeded) return terminal.Refuse(copied.Problems, json);
        terminal.Error.WriteLine(copied.Value ? $"The mortgage sample is in {full}; read its assay.yaml and README.md." : $"Running what is in {full}.");
        var ran = await ProjectRunner.RunAsync(workplace, options, new RunRequest(full), cancellation);
        if (!ran.Succeeded) return terminal.Refuse(ran.Problems, json);
        var result = ran.Value;
        if (!json) RunSummary.Write(result, terminal);
        var (steps, problems) = result is { Problems.IsEmpty: true, IsBlocked: false } ? await GoOnAsync(workplace, options, full, result.Model!, json, cancellation) : ([], []);
        if (json) terminal.Write(DemoJson.Of(result, steps, problems));
        if (RunVerb.Judge(result, terminal) is not ExitCode.Done and var code) return code;
        if (!problems.IsEmpty) return terminal.Refuse(problems);
        if (json) return ExitCode.Done;
        await DemoPicture.SayAsync(workplace, options, full, cancellation);
        SayWhatNext(folder, terminal);
        return ExitCode.Done;
    }

    private static async Task<(ImmutableArray<DoneStep> Steps, ImmutableArray<Problem> Problems)> GoOnAsync(Workplace workplace, HomeOptions options, string folder, TrainedModel model, bool json, CancellationToken cancellation)
    {
        var (project, terminal) = (ProjectRunner.ReadProject(workplace, folder), workplace.Terminal);
        if (!project.Succeeded) return ([], project.Problems);
        if (!DemoCourse.IsFor(project.Value, model))
        {
            terminal.Error.WriteLine("The demo ends here: its rehearsal of release, use and retirement is made for the mortgage sample, and leaves other work alone.");
            return ([], []);
        }

        if (json) return await DemoCourse.RunAsync(workplace, options, project.Value, model, _ => { }, cancellation);
        DemoText.Begin(terminal);
        var course = await DemoCourse.RunAsync(workplace, options, project.Value, model, done => DemoText.Write(done, terminal), cancellation);
        if (course.Problems.IsEmpty) DemoText.End(course.Done, terminal);
        return course;
    }

    private static void SayWhatNext(string folder, Terminal terminal)
    {
        terminal.Say();
        terminal.Say("Try");
        terminal.Say($"  cd {folder}");
        terminal.Say("  assay run                       again: nothing to do");
        terminal.Say("  assay ledger log                every record that was just signed");
        terminal.Say("  assay ledger verify             derive it all again from the bytes");
        terminal.Say("  assay note                      answer a warning with a decision note");
        terminal.Say("  assay release status            what a release still needs");
        terminal.Say("  assay monitor alerts            what the simulated week raised");
        terminal.Say("  assay serve                     serve the model yourself");
        terminal.Say("  assay evidence status           what your records show of the standard, gaps first");
        terminal.Say("  assay bundle export -o demo.assay   a file that anyone can check with 'assay verify'");
    }
}

using System.CommandLine;
using Assay.Cli.Evidence;
using Assay.Cli.Homes;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay demo</c>: the main job on a real table, from one command.</summary>
internal static class DemoVerb
{
    private const string DefaultFolder = "assay-demo";

    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("demo", "Copy the mortgage sample (2,380 real applications, Boston 1990) to a folder and run it.",
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
        var full = Path.GetFullPath(folder, workplace.CurrentFolder);
        var copied = await MortgageSample.CopyToAsync(full, cancellation);
        if (!copied.Succeeded) return workplace.Terminal.Refuse(copied.Problems, json);
        workplace.Terminal.Error.WriteLine(copied.Value ? $"The mortgage sample is in {full}; read its assay.yaml and README.md." : $"Running what is in {full}.");
        var code = await RunVerb.RunAsync(workplace, parse, new RunRequest(full), json, cancellation);
        if (code != ExitCode.Done || json) return code;
        await DemoPicture.SayAsync(workplace, HomeOptions.Of(parse), full, cancellation);
        SayWhatNext(folder, workplace.Terminal);
        return code;
    }

    private static void SayWhatNext(string folder, Terminal terminal)
    {
        terminal.Say();
        terminal.Say("Try");
        terminal.Say($"  cd {folder}");
        terminal.Say("  assay run                       again: nothing to do");
        terminal.Say("  assay ledger log                every record that was just signed");
        terminal.Say("  assay ledger verify             derive it all again from the bytes");
        terminal.Say("  assay note                      answer the warning with a decision note");
        terminal.Say("  assay evidence status           what your records show of the standard, gaps first");
        terminal.Say("  assay bundle export -o demo.assay   a file that anyone can check with 'assay verify'");
    }
}

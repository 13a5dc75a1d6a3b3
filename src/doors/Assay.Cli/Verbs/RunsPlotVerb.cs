using System.CommandLine;
using Assay.Cli.Runs;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay runs plot</c>: the history of a metric in one or several runs, in the terminal or as a picture.</summary>
internal static class RunsPlotVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("plot", "Draw the history of a metric, in the terminal or as an SVG picture.",
            new Example("assay runs plot brisk-fox-12 --metric loss", "one run"),
            new Example("assay runs plot 3f2a 91bc --metric loss --log-y --smooth 0.6", "two runs on a logarithmic axis, smoothed"),
            new Example("assay runs plot 3f2a 91bc --metric loss --x time --svg loss.svg", "over time since each start, as a picture"));
        var runs = new Argument<string[]>("run") { Description = "Runs, each by its id, the start of one, or its name.", HelpName = "RUN", Arity = ArgumentArity.OneOrMore };
        var metric = new Option<string>("--metric") { Description = "The metric to draw.", HelpName = "KEY", Required = true };
        var svg = new Option<string?>("--svg") { Description = "Write a picture, a file that must not exist; '-' for the standard output.", HelpName = "FILE" };
        var x = new Option<PlotAcross>("--x") { Description = "What goes from left to right: steps, or time since the run's start.", HelpName = "WHAT", DefaultValueFactory = _ => PlotAcross.Step };
        var smooth = new Option<double>("--smooth") { Description = "Smooth by an exponential moving average of this weight, from 0 to below 1.", HelpName = "WEIGHT" };
        var logarithmic = new Option<bool>("--log-y") { Description = "Let the vertical axis go by powers of ten." };
        verb.Arguments.Add(runs);
        verb.Add(metric, svg, x, smooth, logarithmic);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new RunPlotRequest(parse.GetValue(runs) ?? [], parse.GetValue(metric)!, parse.GetValue(svg), parse.GetValue(x), parse.GetValue(smooth), parse.GetValue(logarithmic));
            return RunsHome.UseAsync(workplace, parse, json: false, home => RunPlotCommand.RunAsync(home.Tracking, workplace, request, cancellation), cancellation);
        });
        return verb;
    }
}

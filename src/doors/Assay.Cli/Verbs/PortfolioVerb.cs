using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Portfolios;
using Assay.Evidence.Standards;
using Assay.Kernel.Capabilities;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay evidence portfolio</c>: the fewest pieces that speak for a standard, as files for an assessor.</summary>
internal static class PortfolioVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("portfolio", "Put the fewest pieces of evidence together that speak for a standard: a page, a PDF, a Word document, and a bundle that proves itself.",
            new Example("assay evidence portfolio -o portfolio", "your own; the gateway has to hold"),
            new Example("assay evidence portfolio --piece 0193a4 --piece 0193b7", "two pieces of your choice, in this order"),
            new Example("assay evidence portfolio --plan plan.yaml --incomplete", "to see how far it is; every page says that it is incomplete"));
        var standard = Text("--standard", $"Identifier of the standard, or a file of rules in the same form; {StandardLibrary.DefaultId} if left out.", "ID");
        var person = Text("--person", "Whose: a pseudonym; yours if left out. Only your own words are disclosed.", "PERSON");
        var plan = Text("--plan", "The standard's assessment plan: shows which method looks at what.", "FILE");
        var gateway = Text("--gateway", "A gateway checklist of your provider; else the one that comes with Assay.", "FILE");
        var rules = Text("--rules", "Your provider's rules for portfolios; else those that come with Assay.", "FILE");
        var output = Text("--output", "The folder to write into; 'portfolio' if left out.", "DIR");
        output.Aliases.Add("-o");
        var stated = new Option<string[]>("--state") { Description = "A line of the gateway that no record shows and that you say holds, by its id.", HelpName = "ID" };
        var pieces = new Option<string[]>("--piece") { Description = "A piece to put in, by the id of its claim or record or the start of one; repeat it for several, in their order. Else the fewest are chosen that speak for the most.", HelpName = "ID" };
        var incomplete = new Option<bool>("--incomplete") { Description = "Write it although the gateway does not hold, marked on every page." };
        var json = SharedOptions.Json();
        verb.Add(standard, person, plan, gateway, rules, output, stated, pieces, incomplete, json);
        verb.SetAction((parse, cancellation) =>
        {
            var options = new PortfolioOptions(parse.GetValue(standard) ?? StandardLibrary.DefaultId, parse.GetValue(person), Full(plan), Full(gateway), Full(rules), Full(output) ?? Path.Combine(workplace.CurrentFolder, "portfolio"), parse.GetValue(stated) ?? [], parse.GetValue(incomplete)) { Pieces = [.. parse.GetValue(pieces) ?? []] };
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, parse.GetValue(json), home => new PortfolioExport(home, workplace, options, parse.GetValue(json)).RunAsync(cancellation), cancellation);

            string? Full(Option<string?> option) => parse.GetValue(option) is { } given ? Path.GetFullPath(given, workplace.CurrentFolder) : null;
        });
        return verb;
    }

    private static Option<string?> Text(string name, string summary, string value) => new(name) { Description = summary, HelpName = value };
}

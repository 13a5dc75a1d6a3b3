using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Cli.Verbs;
using Assay.Kernel;
using Assay.Stores.Embedded;

namespace Assay.Cli;

/// <summary>Every verb, in the order in which a newcomer meets them.</summary>
public static class CommandTree
{
    /// <summary>The whole command line.</summary>
    public static RootCommand Create(Workplace workplace)
    {
        var root = new RootCommand("Assay: the AI engineer's workbench that keeps its own proof. Start with 'assay demo'.");
        root.Subcommands.Add(DemoVerb.Create(workplace));
        root.Subcommands.Add(NewVerb.Create(workplace));
        root.Subcommands.Add(RunVerb.Create(workplace));
        root.Subcommands.Add(StatusVerb.Create(workplace));
        root.Subcommands.Add(NoteVerb.Create(workplace));
        root.Subcommands.Add(EvidenceVerb.Create(workplace));
        root.Subcommands.Add(LedgerVerb.Create(workplace));
        root.Subcommands.Add(BundleVerb.Create(workplace));
        root.Subcommands.Add(VerifyVerb.Create(workplace));
        root.Subcommands.Add(PredictVerb.Create(workplace));
        root.Subcommands.Add(KeyVerb.Create(workplace));
        root.Subcommands.Add(BackupVerb.Backup(workplace));
        root.Subcommands.Add(BackupVerb.Restore(workplace));
        root.Subcommands.Add(DoctorVerb.Create(workplace));
        foreach (var option in HomeOptions.All) root.Options.Add(option);
        ExamplesHelp.Install(root);
        return root;
    }

    /// <summary>Parses and runs a command line; every expected failure is told, and ends in an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] arguments, Workplace workplace)
    {
        var parse = Create(workplace).Parse(arguments);
        if (parse.Errors.Count > 0 && arguments.Length > 0) return Misread(parse, workplace.Terminal);
        var configuration = new InvocationConfiguration { Output = workplace.Terminal.Out, Error = workplace.Terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parse.InvokeAsync(configuration);
            return arguments.Length == 0 ? ExitCode.Done : code;
        }
        catch (ProblemException fault)
        {
            return workplace.Terminal.Refuse(fault.Problems);
        }
        catch (StoreFaultException fault)
        {
            return workplace.Terminal.Refuse([fault.Problem]);
        }
        catch (OperationCanceledException)
        {
            workplace.Terminal.Error.WriteLine("Stopped. What was committed is kept; 'assay run' goes on from there.");
            return ExitCode.Stopped;
        }
    }

    private static int Misread(ParseResult parse, Terminal terminal)
    {
        var unknown = parse.CommandResult.Command.Subcommands.Count > 0 ? parse.UnmatchedTokens.FirstOrDefault() : null;
        var errors = unknown is null ? parse.Errors.Select(error => error.Message) : [$"There is no verb '{unknown}'.{DidYouMean(unknown, parse.CommandResult.Command)}"];
        foreach (var error in errors) terminal.Error.WriteLine($"error: {error}");
        terminal.Error.WriteLine($"See '{string.Join(' ', Words(parse.CommandResult))} --help'.");
        return ExitCode.BadInput;
    }

    private static string DidYouMean(string word, Command command) =>
        Suggestion.For(word, command.Subcommands.Select(verb => verb.Name)) is { } near ? $" Did you mean '{near}'?" : "";

    private static IEnumerable<string> Words(System.CommandLine.Parsing.CommandResult result)
    {
        var names = new Stack<string>();
        for (var at = result; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult) names.Push(at.Command is RootCommand ? "assay" : at.Command.Name);
        return names;
    }
}

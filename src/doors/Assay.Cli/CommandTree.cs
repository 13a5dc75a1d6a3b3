using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Misreadings;
using Assay.Cli.Terminals;
using Assay.Cli.Verbs;

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
        root.Subcommands.Add(ReleaseVerb.Create(workplace));
        root.Subcommands.Add(MonitorVerb.Create(workplace));
        root.Subcommands.Add(RetireVerb.Create(workplace));
        root.Subcommands.Add(RunsVerb.Create(workplace));
        root.Subcommands.Add(ServeVerb.Create(workplace));
        root.Subcommands.Add(UserVerb.Create(workplace));
        root.Subcommands.Add(ImportVerb.Create(workplace));
        root.Subcommands.Add(CollectVerb.Create(workplace));
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
        var json = arguments.Contains("--json");
        if (arguments.Length > 0 && parse.Action is not { ClearsParseErrors: true } && Misreading.Of(parse) is { Count: > 0 } misread) return workplace.Terminal.Refuse(misread, json);
        var configuration = new InvocationConfiguration { Output = workplace.Terminal.Out, Error = workplace.Terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parse.InvokeAsync(configuration);
            return arguments.Length == 0 ? ExitCode.Done : code;
        }
        catch (OperationCanceledException)
        {
            workplace.Terminal.Error.WriteLine("Stopped. What was committed is kept; 'assay run' goes on from there.");
            return ExitCode.Stopped;
        }
        catch (Exception fault)
        {
            if (workplace.Variable(Fault.TraceVariable) == "1") workplace.Terminal.Error.WriteLine(fault);
            workplace.Terminal.Refuse(Fault.Of(fault), json);
            return Fault.CodeOf(fault);
        }
    }
}

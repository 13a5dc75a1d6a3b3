using System.Collections.Immutable;
using Assay.Cli.Terminals;

namespace Assay.Cli.Demo;

/// <summary>Says the steps of the demo to a person.</summary>
internal static class DemoText
{
    private const int Indent = 9;

    /// <summary>Before the first step.</summary>
    public static void Begin(Terminal terminal)
    {
        terminal.Say();
        terminal.Say("From here on all is a rehearsal, and its records say so: the model is not approved, nothing goes live, nothing is deleted.");
    }

    /// <summary>One step.</summary>
    public static void Write(DoneStep done, Terminal terminal)
    {
        terminal.Say();
        terminal.Say($"{char.ToUpperInvariant(done.Step.Name[0]) + done.Step.Name[1..],-8} {done.Step.Explanation}");
        foreach (var line in done.Finding.Says) terminal.Say($"{new string(' ', Indent)}{line}");
    }

    /// <summary>After the last.</summary>
    public static void End(ImmutableArray<DoneStep> done, Terminal terminal)
    {
        terminal.Say();
        var (ran, records) = (done.Count(step => step.Ran), done.Where(step => step.Ran).Sum(step => step.Finding.Records.Length));
        terminal.Say(ran == 0
            ? $"The rehearsal: nothing to do. Every step ({done.Length}) is on record."
            : $"The rehearsal: {ran} step{(ran == 1 ? "" : "s")} done, {done.Length - ran} on record before, {records} record{(records == 1 ? "" : "s")} signed.");
    }
}

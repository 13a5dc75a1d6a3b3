using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay note</c>: a decision note, by flags or in an editor.</summary>
internal static class NoteVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("note", "Write a decision note about a record: context, options, choice, consequences. Without flags it opens $EDITOR.",
            new Example("assay note", "about the newest verdict, in your editor"),
            new Example("assay note --about 0193a --context '…' --option 'ship' --option 'wait' --choice '…' --consequences '…'", "without an editor"));
        var about = Text("--about", "The record it is about: an id or the start of one. Else the newest verdict.", "ID");
        var context = Text("--context", "What was to be decided, and what was known.", "TEXT");
        var options = new Option<string[]>("--option") { Description = "What could have been done; give it once for each option.", HelpName = "TEXT" };
        var choice = Text("--choice", "What was chosen, and why.", "TEXT");
        var consequences = Text("--consequences", "What follows from it, the unwelcome included.", "TEXT");
        var answers = new Option<string[]>("--answers") { Description = "A gate that the note answers, by its name in the verdict. Else every failed warning of the verdict it is about.", HelpName = "GATE" };
        var json = SharedOptions.Json();
        verb.Add(about, context, options, choice, consequences, answers, json);
        verb.SetAction((parse, cancellation) =>
        {
            var request = new NoteRequest
            {
                About = parse.GetValue(about) ?? "",
                Context = parse.GetValue(context) ?? "",
                Options = [.. parse.GetValue(options) ?? []],
                Choice = parse.GetValue(choice) ?? "",
                Consequences = parse.GetValue(consequences) ?? "",
                Answers = [.. parse.GetValue(answers) ?? []],
            };
            return WriteAsync(workplace, HomeOptions.Of(parse), request, parse.GetValue(json), cancellation);
        });
        return verb;
    }

    private static Task<int> WriteAsync(Workplace workplace, HomeOptions options, NoteRequest request, bool json, CancellationToken cancellation) =>
        OpenedHome.UseAsync(workplace, options, workplace.CurrentFolder, async home =>
        {
            var about = await NoteTarget.FindAsync(home, request, cancellation);
            if (!about.Succeeded) return workplace.Terminal.Refuse(about.Problems, json);
            var written = await FillInAsync(about.Value, workplace, cancellation);
            var noted = written.Succeeded ? await DecisionNoteCapability.WriteAsync(written.Value, home, cancellation) : Outcome<NoteReceipt>.Failed(written.Problems);
            if (!noted.Succeeded) return workplace.Terminal.Refuse(noted.Problems, json);
            if (json) workplace.Terminal.Write(System.Text.Json.JsonSerializer.SerializeToNode(noted.Value, Ledger.Records.RecordJson.Options));
            else workplace.Terminal.Say($"Noted as record {noted.Value.Id}, about {noted.Value.About}. Its text is in your vault; the record commits to it.");
            return ExitCode.Done;
        }, cancellation);

    private static async Task<Outcome<NoteRequest>> FillInAsync(NoteRequest request, Workplace workplace, CancellationToken cancellation)
    {
        if (request.Context.Length + request.Options.Length + request.Choice.Length + request.Consequences.Length > 0) return request;
        var text = await TextEditor.EditAsync(NoteTemplate.Of(request), workplace.Variable, cancellation);
        return text.Then(written => NoteTemplate.Read(written, request));
    }

    private static Option<string?> Text(string name, string summary, string value) => new(name) { Description = summary, HelpName = value };
}

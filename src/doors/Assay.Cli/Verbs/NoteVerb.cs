using System.CommandLine;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Projection;
using Assay.Cli.Terminals;
using Assay.Evidence.Notes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;

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
        var options = new Option<string[]>("--option", "--options") { Description = "What could have been done; give it once for each option.", HelpName = "TEXT" };
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
        OpenedHome.UseAsync(workplace, options, HomeAccess.Append, json, async home =>
        {
            var aimed = await NoteTarget.AimAsync(home.Store, request, cancellation);
            if (!aimed.Succeeded) return workplace.Terminal.Refuse(aimed.Problems, json);
            var written = await FillInAsync(aimed.Value, workplace, cancellation);
            if (!written.Succeeded) return workplace.Terminal.Refuse(written.Problems, json);
            var answer = await WriteNote.Capability.CallAsync(JsonSerializer.SerializeToNode(written.Value, RecordJson.Options)!.AsObject(), home, cancellation);
            return answer.Succeeded ? CapabilityVerb.Show(answer.Value, workplace.Terminal, json) : workplace.Terminal.Refuse(answer.Problems, json);
        }, cancellation);

    private static async Task<Outcome<NoteRequest>> FillInAsync(NoteRequest request, Workplace workplace, CancellationToken cancellation)
    {
        if (request.Context.Length + request.Options.Length + request.Choice.Length + request.Consequences.Length > 0) return request;
        var text = await TextEditor.EditAsync(NoteTemplate.Of(request), workplace.Variable, cancellation);
        return text.Then(written => NoteTemplate.Read(written, request));
    }

    private static Option<string?> Text(string name, string summary, string value) => new(name) { Description = summary, HelpName = value };
}

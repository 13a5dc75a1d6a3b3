using System.CommandLine;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay ledger log</c>: the records, oldest first. It streams, because a log may hold millions.</summary>
internal static class LedgerLogVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("log", "List the records, oldest first.",
            new Example("assay ledger log", "every record"),
            new Example("assay ledger log --kind train. --last 10", "the last ten of the stage Train"),
            new Example("assay ledger log --json", "an array of records, for a script"));
        var kind = new Option<string?>("--kind") { Description = "Only kinds that start so: 'train.run', or 'evaluate.'.", HelpName = "KIND" };
        var project = new Option<string?>("--project") { Description = "Only records of this project.", HelpName = "NAME" };
        var last = new Option<int?>("--last") { Description = "Only the last so many leaves are looked at.", HelpName = "COUNT" };
        var json = SharedOptions.Json();
        verb.Add(kind, project, last, json);
        verb.SetAction((parse, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, parse.GetValue(json), async home =>
        {
            var size = await home.Store.SizeAsync(cancellation);
            var from = parse.GetValue(last) is { } count ? Math.Max(0, size - Math.Max(0, count)) : 0;
            var records = Records(home, from, size, parse.GetValue(kind) ?? "", parse.GetValue(project), cancellation);
            if (parse.GetValue(json)) await WriteJsonAsync(records, workplace.Terminal, cancellation);
            else await foreach (var record in records) workplace.Terminal.Say(Line(record));
            return ExitCode.Done;
        }, cancellation));
        return verb;
    }

    private static async IAsyncEnumerable<RecordEntry> Records(OpenedHome home, long from, long to, string kind, string? project, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var envelope in home.Store.ReadAsync(from, to, cancellation))
        {
            var record = RecordReader.Read(envelope);
            if (record.Kind.StartsWith(kind, StringComparison.Ordinal) && (project is null || record.Project == project)) yield return record;
        }
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<RecordEntry> records, Terminal terminal, CancellationToken cancellation)
    {
        var separator = "[";
        await foreach (var record in records.WithCancellation(cancellation))
        {
            terminal.Out.Write(separator);
            terminal.Say();
            terminal.Out.Write(JsonSerializer.Serialize(record, RecordJson.Options));
            separator = ",";
        }

        terminal.Say(separator == "[" ? "[]" : "\n]");
    }

    private static string Line(RecordEntry record) =>
        $"{record.Index,6}  {record.At:yyyy-MM-dd HH:mm:ss}  {record.Kind,-22}  {record.Id}  {record.Project} {record.Step}".TrimEnd();
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Backup;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay backup</c> and <c>assay restore</c>: a home in one file, and back.</summary>
internal static class BackupVerb
{
    /// <summary>The verb <c>backup</c>.</summary>
    public static Verb Backup(Workplace workplace)
    {
        var verb = new Verb("backup", "Write the whole home into one file, while it is in use or not.",
            new Example("assay backup home.assaybackup", "records, artifacts, sealed text, logged predictions"),
            new Example("assay backup home.assaybackup --with-keys", "your private keys too: keep it as you keep them"));
        var (file, keys, json) = Parts(verb, "The backup to make; must not exist.", "Put the private keys into it. Whoever has the file can then sign in your name.");
        verb.SetAction(async (parse, cancellation) =>
        {
            var environment = EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder);
            var home = HomeLocator.Locate(HomeOptions.Of(parse).Home, environment, workplace.CurrentFolder);
            var written = await HomeBackup.WriteAsync(home, Full(parse.GetValue(file)!, workplace), environment, workplace.Clock, parse.GetValue(keys), cancellation);
            return Show(written, "Backed up", home, workplace.Terminal, parse.GetValue(json));
        });
        return verb;
    }

    /// <summary>The verb <c>restore</c>.</summary>
    public static Verb Restore(Workplace workplace)
    {
        var verb = new Verb("restore", "Make a home from a backup, after every digest in it was checked.",
            new Example("assay restore home.assaybackup --home restored/.assay", "into a place that does not exist yet"));
        var (file, keys, json) = Parts(verb, "The backup.", "Restore the private keys too; other keys that are there are never replaced.");
        verb.SetAction(async (parse, cancellation) =>
        {
            var environment = EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder);
            var home = HomeLocator.Locate(HomeOptions.Of(parse).Home, environment, workplace.CurrentFolder);
            var restored = await HomeBackup.RestoreAsync(Full(parse.GetValue(file)!, workplace), home, environment, parse.GetValue(keys), cancellation);
            return Show(restored, "Restored", home, workplace.Terminal, parse.GetValue(json));
        });
        return verb;
    }

    private static (Argument<string> File, Option<bool> Keys, Option<bool> Json) Parts(Verb verb, string fileSummary, string keysSummary)
    {
        var file = new Argument<string>("file") { Description = fileSummary, HelpName = "FILE" };
        var keys = new Option<bool>("--with-keys") { Description = keysSummary };
        var json = SharedOptions.Json();
        verb.Arguments.Add(file);
        verb.Add(keys, json);
        return (file, keys, json);
    }

    private static int Show(Outcome<BackupSummary> outcome, string done, string home, Terminal terminal, bool json)
    {
        if (!outcome.Succeeded) return terminal.Refuse(outcome.Problems, json);
        var summary = outcome.Value;
        if (summary.Behind is { } behind) ProblemText.Write(behind, "warning", terminal.Error);
        if (json) terminal.Write(JsonSerializer.SerializeToNode(summary, RecordJson.Options));
        else terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{done} {home}: log {summary.Origin}, {summary.Records} records, {summary.Artifacts} artifacts, {summary.LoggedFiles} files of logged predictions, {summary.Bytes:N0} bytes{(summary.WithKeys ? ", private keys included" : ", without private keys")}."));
        return ExitCode.Done;
    }

    private static string Full(string file, Workplace workplace) => Path.GetFullPath(file, workplace.CurrentFolder);
}

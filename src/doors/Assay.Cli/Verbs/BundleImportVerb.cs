using System.CommandLine;
using Assay.Cli.Bundles;
using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay bundle import</c>: takes somebody's records into this home.</summary>
internal static class BundleImportVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("import", "Check a bundle and take its records into this home, byte for byte, with the texts and artifacts that it carries. All of it or nothing.",
            new Example("assay bundle import from-ada.assay", "to confirm what is in it, or to bring an answer home"),
            new Example("assay bundle import from-ada.assay --pin 7b56d7…", "with a signer whose fingerprint you know"));
        var file = new Argument<string>("file") { Description = "The file that 'assay bundle export' wrote.", HelpName = "FILE" };
        var pins = new Option<string[]>("--pin") { Description = "Fingerprint of a signer's key that you had from the signer.", HelpName = "FINGERPRINT" };
        var logKey = new Option<string?>("--log-key") { Description = "The other log's verifier key, had from its owner.", HelpName = "KEY" };
        var json = SharedOptions.Json();
        verb.Arguments.Add(file);
        verb.Add(pins, logKey, json);
        verb.SetAction((parse, cancellation) =>
        {
            var trust = Trust(parse.GetValue(pins) ?? [], parse.GetValue(logKey));
            if (!trust.Succeeded) return Task.FromResult(workplace.Terminal.Refuse(trust.Problems, parse.GetValue(json)));
            var path = Path.GetFullPath(parse.GetValue(file)!, workplace.CurrentFolder);
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, parse.GetValue(json), home => BundleImportCommand.RunAsync(home, path, trust.Value, workplace.Terminal, parse.GetValue(json), cancellation), cancellation);
        });
        return verb;
    }

    private static Outcome<BundleTrust> Trust(string[] pins, string? logKey)
    {
        var key = logKey is null ? default : VerifierKey.Parse(logKey);
        var faults = pins.Where(pin => !Digest.TryParse(pin, out _)).Select(Keys.KeyCommands.NoFingerprint);
        return Outcome.Unless([.. faults, .. key.Problems], () => new BundleTrust { PinnedFingerprints = [.. pins.Select(pin => Digest.Parse(pin).ToString())], LogKey = key.Value });
    }
}
